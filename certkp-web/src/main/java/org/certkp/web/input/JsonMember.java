package org.certkp.web.input;

/** A member of the body's object. Numbers keep their literal, so that none is computed before it is bounded. */
sealed interface JsonMember {

    /** What Python, and with it authentik's messages, calls a value of this kind. */
    String typeName();

    /** A string. It may be a private key, so it is not printed. */
    record Text(String value) implements JsonMember {
        @Override
        public String typeName() {
            return "str";
        }

        @Override
        public String toString() {
            return "Text";
        }
    }

    /** A number as it stands in the body. */
    record Numeric(String literal) implements JsonMember {
        @Override
        public String typeName() {
            return isInteger() ? "int" : "float";
        }

        boolean isInteger() {
            return literal.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        }
    }

    record Flag(boolean value) implements JsonMember {
        @Override
        public String typeName() {
            return "bool";
        }
    }

    record Null() implements JsonMember {
        @Override
        public String typeName() {
            return "NoneType";
        }
    }

    /** An object or array where none is expected; what it holds does not matter. */
    record Nested(boolean array) implements JsonMember {
        @Override
        public String typeName() {
            return array ? "list" : "dict";
        }
    }
}
