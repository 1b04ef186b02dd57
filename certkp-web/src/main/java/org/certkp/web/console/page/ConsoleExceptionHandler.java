package org.certkp.web.console.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.certkp.domain.failure.CertkpException;
import org.certkp.web.failure.DatabaseUnavailable;
import org.certkp.web.failure.Statuses;

/**
 * The one place where failures that no page has dealt with become something to read: a message on the page that is
 * there, or else the page for errors.
 */
final class ConsoleExceptionHandler extends ExceptionHandlerWrapper {

    private static final System.Logger LOG = System.getLogger(ConsoleExceptionHandler.class.getName());

    private static final String RETRY_SECONDS = "5";

    ConsoleExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var context = (ExceptionQueuedEventContext) events.next().getSource();
            events.remove();
            answer(context);
        }
        getWrapped().handle();
    }

    private static void answer(ExceptionQueuedEventContext context) {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Throwable cause = context.getException(); cause != null; cause = cause.getCause()) {
            if (cause instanceof CertkpException refusal) {
                show(faces, context.getPhaseId(), Statuses.of(refusal.kind()), Texts.of(refusal));
                return;
            }
            if (cause instanceof WebApplicationException refusal) {
                show(faces, context.getPhaseId(), refusal.getResponse().getStatus(), refusal.getMessage());
                return;
            }
            if (cause instanceof ViewExpiredException) {
                readAgain(faces);
                return;
            }
        }
        if (DatabaseUnavailable.isCauseOf(context.getException())) {
            LOG.log(System.Logger.Level.WARNING, "The database cannot be reached.");
            String message = Texts.of("error.503.explanation");
            show(faces, context.getPhaseId(), HttpServletResponse.SC_SERVICE_UNAVAILABLE, message);
            return;
        }
        if (context.getPhaseId() == PhaseId.RESTORE_VIEW && isForm(faces)) {
            // The state that came is another page's: the components of this one cannot read it.
            readAgain(faces);
            return;
        }
        LOG.log(System.Logger.Level.ERROR, "Unexpected failure of a page of the console", context.getException());
        show(faces, context.getPhaseId(), HttpServletResponse.SC_INTERNAL_SERVER_ERROR, null);
    }

    private static boolean isForm(FacesContext faces) {
        return "POST".equals(((HttpServletRequest) faces.getExternalContext().getRequest()).getMethod());
    }

    /** A page that was sent stays, with what was typed, and says what went wrong; a page that was asked for cannot. */
    private static void show(FacesContext faces, PhaseId phase, int status, String message) {
        boolean pageStays = faces.isPostback() && phase != PhaseId.RENDER_RESPONSE;
        if (pageStays) {
            String text = message == null ? Texts.of("error.500") : message;
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
            if (!faces.getPartialViewContext().isAjaxRequest()) {
                // The script of a part of a page shows nothing of an answer with such a status.
                setStatus(faces, status);
            }
            faces.renderResponse();
            return;
        }
        try {
            if (!faces.getExternalContext().isResponseCommitted()) {
                Failure.explain(faces, status, message);
                faces.getExternalContext().responseSendError(status, null);
            }
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void setStatus(FacesContext faces, int status) {
        faces.getExternalContext().setResponseStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            faces.getExternalContext().setResponseHeader("Retry-After", RETRY_SECONDS);
        }
    }

    /** The session has forgotten the page, as it does after a new sign-in: it is shown anew. */
    private static void readAgain(FacesContext faces) {
        try {
            Notice.leave("page.expired");
            faces.getExternalContext().redirect(ConsolePath.page((HttpServletRequest)
                    faces.getExternalContext().getRequest()));
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
