package org.certkp.contract;

import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Keeps the archive deployed from the first test class to the last: deploying takes longer than all tests together. */
public final class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** Called by Arquillian, which finds the methods by their annotated parameters. */
    public static final class Keeper {

        /** After each class; does not let the event go on to where the archive would be undeployed. */
        public void keep(@Observes EventContext<UnDeployManagedDeployments> event) {}

        /** After the last class. */
        public void undeploy(@Observes BeforeStop event) throws DeploymentException {
            event.getDeployableContainer().undeploy(DeployedArchive.archive());
        }
    }
}
