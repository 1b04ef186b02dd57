package org.certkp.persistence.schema;

import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * Stands where Hibernate keeps its JSON and XML support. No column of certkp holds such a document, and the support that
 * Hibernate would choose by itself takes long to start.
 */
public final class NoDocuments implements FormatMapper {

    @Override
    public <T> T fromString(CharSequence document, JavaType<T> type, WrapperOptions options) {
        throw new UnsupportedOperationException("No column of certkp holds a document.");
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        throw new UnsupportedOperationException("No column of certkp holds a document.");
    }
}
