package org.certkp.web.console.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Field;

/**
 * Shows what the domain refused where it belongs. An input of a form has the id of the field of the REST API that it
 * stands for, so each message finds its place.
 */
public final class Refusal {

    private Refusal() {}

    /**
     * Puts the messages beside the inputs at fault, or on top of the page.
     *
     * @param form id of the form
     */
    public static void show(String form, CertkpException refusal) {
        if (refusal.fieldErrors().isEmpty()) {
            add(null, Texts.of(refusal.violations()));
        }
        refusal.fieldErrors().forEach((field, violations) -> at(form, field, Texts.of(violations)));
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Puts one message beside one input. */
    public static void at(String form, String field, String message) {
        FacesContext faces = FacesContext.getCurrentInstance();
        UIComponent component = faces.getViewRoot().findComponent(form + ":" + field);
        if (component instanceof UIInput input) {
            input.setValid(false);
        }
        add(component == null ? null : component.getClientId(faces), message);
    }

    /** Puts what is wrong with a field, if anything is, beside its input. */
    public static void atIfRejected(String form, String name, Field<?> field) {
        if (field.isRejected()) {
            at(form, name, Texts.of(field.rejection()));
        }
    }

    private static void add(String clientId, String message) {
        FacesContext.getCurrentInstance()
                .addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
    }
}
