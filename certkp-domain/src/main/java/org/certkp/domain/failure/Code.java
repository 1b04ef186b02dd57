package org.certkp.domain.failure;

/**
 * Why something was refused. A code has no words: the REST API and the console have a sentence for each, in their own
 * languages. Where a sentence has places, the comment names the arguments that fill them, in their order.
 */
public enum Code {
    /** Nobody is signed in: no token came with the call. */
    NO_CREDENTIALS,
    /** The token is unknown or was replaced. */
    TOKEN_INVALID,
    /** The caller lacks a permission. */
    FORBIDDEN,
    /** No pair has this id. */
    PAIR_NOT_FOUND,
    /** Somebody else changed the pair in the meantime. */
    PAIR_CHANGED,
    /** Another pair has this name. */
    NAME_TAKEN,
    /** Another pair has this common name as its name. */
    COMMON_NAME_TAKEN,
    /** As many calls wait for a key as may wait. */
    KEYS_BUSY,
    /** As many passwords are being checked as may be at once. */
    PASSWORDS_BUSY,

    /** The field is missing. */
    REQUIRED,
    /** The field is null. */
    NULL,
    /** The field is empty or white space. */
    BLANK,
    /** The field is no string. */
    NOT_A_STRING,
    /** The field holds a NUL character. */
    NUL_CHARACTER,
    /** The field holds half of a surrogate pair: its number, as {@code U+D800}. */
    SURROGATE,
    /** A name holds a control character: its number, as {@code U+000A}. */
    CONTROL_CHARACTER,
    /** The field is no integer. */
    NOT_AN_INTEGER,
    /** The integer has too many digits. */
    INTEGER_TOO_LONG,
    /** The value is none of the choices: the value. */
    NOT_A_CHOICE,
    /** The filter's value is none of the choices: the value. */
    NOT_A_FILTER_CHOICE,
    /** A search has too many terms: the most terms. */
    TOO_MANY_TERMS,
    /** The text is too long: the most characters. */
    TOO_LONG,
    /** The number is too small: the least. */
    TOO_SMALL,
    /** The number is too large: the largest. */
    TOO_LARGE,

    /** The body could not be read. */
    BODY_UNREADABLE,
    /** The body is not JSON: what the parser found. */
    BODY_MALFORMED,
    /** The body is null. */
    BODY_NULL,
    /** The body is JSON, but no object: what it is instead, as Python calls it. */
    BODY_NOT_AN_OBJECT,

    /** The current password is wrong. */
    PASSWORD_WRONG,
    /** Wrong passwords came too often: how many seconds to wait. */
    PASSWORD_WAIT,
    /** The password is too short: the least characters. */
    PASSWORD_TOO_SHORT,
    /** The password is too long: the most characters. */
    PASSWORD_TOO_LONG,
    /** The new password is the current one. */
    PASSWORD_SAME,
    /** The password is the name of its account. */
    PASSWORD_IS_NAME,

    /** An alternative name is no IP address: the item. */
    NOT_AN_IP_ADDRESS,
    /** An alternative name is no e-mail address: the item. */
    NOT_AN_EMAIL_ADDRESS,
    /** An alternative name is no URI: the item. */
    NOT_A_URI,
    /** An alternative name is no DNS name: the item. */
    NOT_A_DNS_NAME,
    /** The alternative names are too long together: their bytes, the most bytes. */
    ALTERNATIVE_NAMES_TOO_LONG,

    /** The text holds no certificate that can be read. */
    CERTIFICATE_UNREADABLE,
    /** The text holds no private key that can be read. */
    PRIVATE_KEY_UNREADABLE,
    /** The private key belongs to another certificate. */
    PRIVATE_KEY_FOREIGN,
    /** The certificate belongs to another key than the stored one. */
    CERTIFICATE_FOREIGN,

    /** The text is too long: the most characters. */
    TEXT_TOO_LONG,
    /** The text is in UTF-16. */
    TEXT_UTF_16,
    /** The text has characters that only bytes have which are no text. */
    TEXT_BINARY,
    /** The text is percent-encoded. */
    TEXT_PERCENT_ENCODED,
    /** Base64 of a PEM stands within another text. */
    TEXT_ENCODED_WITHIN,
    /** The text is the name of a file. */
    TEXT_FILE_NAME,
    /** The text has no boundary line: the one that was expected. */
    NO_BLOCK,
    /** Other dashes stand where hyphens belong: one of them, as {@code U+2014}. */
    DASHES,
    /** A boundary line is damaged: {@code BEGIN} or {@code END}. */
    BOUNDARY_DAMAGED,
    /** A block has no end: its label. */
    BLOCK_UNENDED,
    /** A block ends with another label: its label, the other. */
    BLOCK_END_DIFFERS,
    /** A block is empty: its label. */
    BLOCK_EMPTY,
    /** A block has header lines: its label. */
    BLOCK_HEADERS,
    /** A block has a character that is no base64: the character. */
    NOT_BASE64,
    /** The base64 of a block is not whole. */
    BASE64_DAMAGED,
    /** One of several certificates is at fault: its number, why. */
    CERTIFICATE_NUMBER,
    /** There are too many certificates: the most. */
    TOO_MANY_CERTIFICATES,
    /** A certificate is too long: the most bytes. */
    CERTIFICATE_TOO_LONG,
    /** There are too many private keys: the most. */
    TOO_MANY_KEYS,
    /** A private key is too long: the most bytes. */
    KEY_TOO_LONG,
    /** A certificate was given for a private key. */
    IS_CERTIFICATE,
    /** A private key was given for a certificate. */
    IS_PRIVATE_KEY,
    /** The private key is encrypted. */
    KEY_ENCRYPTED,
    /** A certificate request was given. */
    IS_REQUEST,
    /** A revocation list was given. */
    IS_REVOCATION_LIST,
    /** A PKCS #7 was given. */
    IS_PKCS7,
    /** A PKCS #12 was given. */
    IS_PKCS12,
    /** A public key was given. */
    IS_PUBLIC_KEY,
    /** Parameters were given. */
    IS_PARAMETERS,
    /** A private key of OpenSSH was given. */
    IS_OPENSSH_KEY,
    /** A public key of SSH was given. */
    IS_SSH_PUBLIC_KEY,
    /** A key of PuTTY was given. */
    IS_PUTTY_KEY,
    /** A JSON Web Key was given. */
    IS_JSON_WEB_KEY,
    /** Something of OpenPGP was given. */
    IS_PGP,
    /** Key and certificate are of different kinds: of the key, of the certificate. */
    KEY_OF_ANOTHER_KIND,
    /** The key belongs to no certificate of the text: how many there are. */
    KEY_OF_NO_CERTIFICATE,

    /** The content of a block is not what its label promises. */
    CONTENT_MALFORMED,
    /** certkp reads no blocks with this label: the label. */
    LABEL_UNKNOWN,
    /** certkp does not know this algorithm of keys: its name, or its object identifier. */
    KEY_ALGORITHM_UNSUPPORTED,

    /** A length is indefinite, as in BER. */
    NOT_DER,
    /** The version of the certificate cannot be read. */
    VERSION_MALFORMED,
    /** There is no such version of certificates: its number, counted from 1. */
    VERSION_UNKNOWN,
    /** The serial number is no integer of DER. */
    SERIAL_NUMBER_MALFORMED,
    /** A signature algorithm cannot be read. */
    SIGNATURE_ALGORITHM_MALFORMED,
    /** The signature is no bit string. */
    SIGNATURE_MALFORMED,
    /** The two signature algorithms of a certificate differ: the inner one, the outer one. */
    SIGNATURE_ALGORITHMS_DIFFER,
    /** The issuer is no name. */
    ISSUER_MALFORMED,
    /** The subject is no name. */
    SUBJECT_MALFORMED,
    /** The subject is too long: the most characters. */
    SUBJECT_TOO_LONG,
    /** The validity is no two times. */
    VALIDITY_MALFORMED,
    /** A time cannot be read: {@code notBefore} or {@code notAfter}, what it says. */
    TIME_MALFORMED,
    /** The list of extensions cannot be read. */
    EXTENSIONS_MALFORMED,
    /** The public key cannot be read as one of any algorithm. */
    PUBLIC_KEY_MALFORMED,
    /** The public key is none of its algorithm: the algorithm. */
    PUBLIC_KEY_WRONG,
    /** The private key is none of its algorithm: the algorithm. */
    PRIVATE_KEY_WRONG,
    /** The parts of a private key contradict each other: the algorithm. */
    KEY_PARTS_DISAGREE,
    /** The modulus of an RSA key is too small or too large: its bits, the least, the most. */
    RSA_SIZE,
    /** The public exponent of an RSA key is too small or too large: the exponent. */
    RSA_EXPONENT,
    /** An RSA private key comes without its prime factors. */
    RSA_WITHOUT_FACTORS,
    /** An elliptic key does not say on which curve it is. */
    CURVE_MISSING,
    /** An elliptic key is on a curve that certkp does not know: its object identifier. */
    CURVE_UNKNOWN,
    /** The parameters of a curve are spelled out, and are those of no named one. */
    CURVE_SPELLED_OUT,
    /** An elliptic public key is no point of its curve: the curve. */
    POINT_WRONG
}
