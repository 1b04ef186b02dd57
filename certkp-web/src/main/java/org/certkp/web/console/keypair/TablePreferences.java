package org.certkp.web.console.keypair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a person likes the table: how many rows and which columns. The browser keeps it, for the next visit too. */
@Named
@RequestScoped
public class TablePreferences {

    private static final String COOKIE = "certkp-table";
    private static final String FORM = "[0-9]{2,3}:[a-z0-9_.]*";
    private static final List<Integer> PAGE_SIZES = List.of(20, 50, 100, 500);
    private static final List<String> COLUMNS = List.of(
            "cert_subject",
            "key_type",
            "private_key_type",
            "cert_expiry",
            "managed",
            "fingerprint_sha256",
            "fingerprint_sha1");
    private static final List<String> USUAL = List.of("cert_subject", "key_type", "private_key_type", "cert_expiry");

    private int rows = PAGE_SIZES.get(0);
    private List<String> columns = USUAL;

    public TablePreferences() {
        Map<String, Object> cookies =
                FacesContext.getCurrentInstance().getExternalContext().getRequestCookieMap();
        if (cookies.get(COOKIE) instanceof Cookie cookie && cookie.getValue().matches(FORM)) {
            String[] parts = cookie.getValue().split(":", 2);
            setRows(Integer.parseInt(parts[0]));
            setColumns(Stream.of(parts[1].split("\\.")).toList());
        }
    }

    /** Asks the browser to keep it for a year, and answers without a page: the script that sent it asks for the list. */
    public void keep() {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.addResponseCookie(
                COOKIE,
                rows + ":" + String.join(".", columns),
                Map.of("path", "/admin", "maxAge", (int) Duration.ofDays(365).toSeconds(), "httpOnly", true));
        external.setResponseStatus(HttpServletResponse.SC_NO_CONTENT);
        faces.responseComplete();
    }

    /** The numbers of rows that one may choose. */
    public List<Integer> getAllRows() {
        return PAGE_SIZES;
    }

    public int getRows() {
        return rows;
    }

    public void setRows(int rows) {
        this.rows = PAGE_SIZES.contains(rows) ? rows : PAGE_SIZES.get(0);
    }

    /** All columns that one may choose; the name is always there. They are called as in the REST API. */
    public List<String> getAllColumns() {
        return COLUMNS;
    }

    public List<String> getColumns() {
        return columns;
    }

    public void setColumns(List<String> columns) {
        this.columns = COLUMNS.stream().filter(columns::contains).toList();
    }

    /** Whether the column is chosen. */
    public boolean shows(String column) {
        return columns.contains(column);
    }
}
