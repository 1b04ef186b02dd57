package org.certkp.web.console.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * The second cookie of a signed-in session: 256 random bits, of which the session keeps the SHA-256. The server's session
 * id has no more than 56 random bits.
 */
final class SessionKey {

    static final String COOKIE = "certkp-session-key";

    private static final int BYTES = 32;
    private static final int UNTIL_THE_BROWSER_ENDS = -1;

    private SessionKey() {}

    /** Gives the browser a new key, in place of one that it has, and answers what the session has to remember. */
    static String give(HttpServletRequest request, HttpServletResponse response) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        response.addCookie(cookie(request, key, UNTIL_THE_BROWSER_ENDS));
        return hash(key);
    }

    /** Takes the key away from the browser. */
    static void remove(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    /** Whether the request has the key of this hash. Another site of the same domain can add cookies of the name. */
    static boolean isIn(HttpServletRequest request, String hash) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .anyMatch(cookie -> isEqual(hash(cookie.getValue()), hash));
    }

    /** In a time that does not tell where the two differ. */
    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** For the same pages, and by the same rules, as the session's cookie (web.xml, glassfish-web.xml). */
    private static Cookie cookie(HttpServletRequest request, String value, int maxAge) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath("/admin");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(maxAge);
        return cookie;
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
