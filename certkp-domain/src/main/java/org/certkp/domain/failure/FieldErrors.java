package org.certkp.domain.failure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with the fields of one request, in the order in which they are named. */
public final class FieldErrors {

    private final Map<String, List<Violation>> errors = new LinkedHashMap<>();

    /** Notes the rejection of a field, if it has one. */
    public FieldErrors of(String name, Field<?> field) {
        if (field.isRejected()) {
            errors.put(name, field.rejection());
        }
        return this;
    }

    /**
     * Ends the collection.
     *
     * @throws CertkpException of kind INVALID with all fields, when any was rejected
     */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw CertkpException.invalid(errors);
        }
    }
}
