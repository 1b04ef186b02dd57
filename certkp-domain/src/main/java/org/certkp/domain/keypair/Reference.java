package org.certkp.domain.keypair;

/**
 * Something that refers to a pair (CONTRACT.md, section "used_by").
 *
 * @param app the part of certkp that refers
 * @param modelName the kind of thing that refers
 * @param pk its key
 * @param name its name
 * @param action what becomes of it when the pair is deleted
 */
public record Reference(String app, String modelName, String pk, String name, DeleteAction action) {

    /** What becomes of the referring thing when the pair is deleted. */
    public enum DeleteAction {
        CASCADE,
        CASCADE_MANY,
        SET_NULL,
        SET_DEFAULT,
        LEFT_DANGLING
    }
}
