package org.certkp.domain.caller;

import static java.util.Objects.requireNonNull;

import java.security.Principal;
import java.util.Set;
import org.certkp.domain.failure.CertkpException;

/**
 * Who makes a call, and from where. Every service takes the caller as an argument and asks it for the permission, so
 * that REST and the console are decided in one place.
 *
 * @param name what the audit trail records
 * @param permissions what the caller may do
 * @param remoteAddress the address that the call came from, as the server sees it
 */
public record Caller(String name, Set<Permission> permissions, String remoteAddress) implements Principal {

    public Caller {
        requireNonNull(name, "name is null");
        permissions = Set.copyOf(permissions);
        requireNonNull(remoteAddress, "remoteAddress is null");
    }

    @Override
    public String getName() {
        return name;
    }

    /**
     * Refuses a caller without the permission.
     *
     * @throws CertkpException of kind FORBIDDEN
     */
    public void require(Permission permission) {
        if (!permissions.contains(permission)) {
            throw CertkpException.forbidden();
        }
    }
}
