package org.certkp.web.listener;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.glassfish.grizzly.Transport;
import org.glassfish.hk2.api.ServiceLocator;

/** Finds what is under the server's listeners. The server's classes are named as text: nobody publishes them. */
final class Transports {

    private Transports() {}

    /** Of all listeners that lead to a virtual server. */
    static Set<Transport> of(String virtualServer) throws ReflectiveOperationException {
        ServiceLocator services =
                (ServiceLocator) call("org.glassfish.internal.api.Globals", null, "getDefaultHabitat");
        Class<?> listenerType = Class.forName("org.glassfish.grizzly.config.dom.NetworkListener");
        Class<?> grizzlyType = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
        Object grizzly = services.getService(grizzlyType);
        Set<Transport> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object listener : services.getAllServices(listenerType)) {
            Object proxy =
                    grizzlyType.getMethod("lookupNetworkProxy", listenerType).invoke(grizzly, listener);
            if (proxy != null && virtualServer.equals(virtualServerOf(listener))) {
                found.add(transportOf(proxy));
            }
        }
        return found;
    }

    private static Object virtualServerOf(Object listener) throws ReflectiveOperationException {
        Object protocol = call("org.glassfish.grizzly.config.dom.NetworkListener", listener, "findHttpProtocol");
        Object http = call("org.glassfish.grizzly.config.dom.Protocol", protocol, "getHttp");
        return call("org.glassfish.grizzly.config.dom.Http", http, "getDefaultVirtualServer");
    }

    private static Transport transportOf(Object proxy) throws ReflectiveOperationException {
        Object listener = call("com.sun.enterprise.v3.services.impl.GrizzlyProxy", proxy, "getUnderlyingListener");
        return (Transport) call("org.glassfish.grizzly.config.GenericGrizzlyListener", listener, "getTransport");
    }

    private static Object call(String type, Object target, String method) throws ReflectiveOperationException {
        return Class.forName(type).getMethod(method).invoke(target);
    }
}
