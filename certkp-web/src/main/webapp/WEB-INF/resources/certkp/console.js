// What the pages of the console do by themselves: copy a text, open a dialog, read dropped files, show that the server
// works. Nothing here is needed to see a page or to send it.
(() => {
    "use strict";

    async function copy(button) {
        const source = document.getElementById(button.dataset.copy);
        await navigator.clipboard.writeText(source.textContent.trim());
        const label = button.querySelector("span") || button;
        const before = label.textContent;
        label.textContent = button.dataset.copied;
        setTimeout(() => { label.textContent = before; }, 1500);
    }

    // Every other byte of ASCII in UTF-16 is zero, behind the mark if there is one.
    const isUtf16 = (bytes, parity) =>
        bytes.length > 8 && [2, 4, 6].every(at => bytes[at + parity] === 0 && bytes[at + 1 - parity] !== 0);

    const isBinary = bytes => bytes.some(byte => byte < 9 || (byte > 13 && byte < 27));

    // The bytes of a binary file, DER for instance, as a block of PEM; the label is what the input asks for.
    function armoured(bytes, label) {
        const base64 = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""));
        return `-----BEGIN ${label}-----\n${base64.replace(/.{1,64}/g, "$&\n")}-----END ${label}-----`;
    }

    async function textOf(file, area) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (isUtf16(bytes, 0) || isUtf16(bytes, 1)) {
            return new TextDecoder(isUtf16(bytes, 0) ? "utf-16be" : "utf-16le").decode(bytes);
        }
        return isBinary(bytes)
            ? armoured(bytes, area.placeholder.replace(/-----(?:BEGIN )?/g, ""))
            : new TextDecoder().decode(bytes);
    }

    // Files are read here and become text of the input: what is sent is what one sees.
    async function readFiles(files, area) {
        const texts = await Promise.all([...files].map(file => textOf(file, area)));
        area.value = texts.map(text => text.trim()).join("\n");
        area.dispatchEvent(new Event("change", { bubbles: true }));
    }

    const areaOf = element => element.closest(".drop").querySelector("textarea");

    document.addEventListener("click", event => {
        const button = event.target.closest("[data-copy]");
        if (button) {
            copy(button);
        }
        const chooser = event.target.closest("[data-choose]");
        if (chooser) {
            chooser.closest(".drop").querySelector("input[type=file]").click();
        }
    });

    document.addEventListener("click", event => {
        const opener = event.target.closest("[data-opens]");
        if (opener) {
            document.getElementById(opener.dataset.opens).showModal();
        }
        const closer = event.target.closest("[data-closes]");
        if (closer) {
            closer.closest("dialog").close();
        }
    });

    document.addEventListener("change", event => {
        if (event.target.matches(".drop input[type=file]")) {
            readFiles(event.target.files, areaOf(event.target));
            event.target.value = "";
        }
    });

    for (const kind of ["dragover", "dragleave", "drop"]) {
        document.addEventListener(kind, event => {
            const drop = event.target.closest && event.target.closest(".drop");
            if (!drop) {
                return;
            }
            event.preventDefault();
            drop.classList.toggle("over", kind === "dragover");
            if (kind === "drop" && event.dataTransfer.files.length > 0) {
                readFiles(event.dataTransfer.files, drop.querySelector("textarea"));
            }
        });
    }

    window.certkp = {
        busy(id, on) {
            const line = document.getElementById(id);
            line.classList.toggle("on", on);
            line.textContent = on ? line.dataset.text : "";
        },
    };

    // A name that one has to type before the button works.
    function guard(input) {
        const button = document.getElementById(input.dataset.enables);
        button.disabled = input.value !== input.dataset.typedName;
        button.classList.toggle("ui-state-disabled", button.disabled);
    }

    document.addEventListener("DOMContentLoaded", () => {
        document.querySelectorAll("[data-typed-name]").forEach(guard);
    });
    document.addEventListener("input", event => {
        if (event.target.dataset.typedName !== undefined) {
            guard(event.target);
        }
    });

    // Who leaves is not called back: the answer of what was sent may lead to another page, and would win over a page
    // that has been asked for but is not there yet. The browser tells of a file as it tells of a page, and who asks for
    // a file stays.
    let askedForFile = false;
    document.addEventListener("submit", event => {
        askedForFile = Boolean(event.submitter) && event.submitter.dataset.file !== undefined;
    });
    window.addEventListener("beforeunload", () => {
        if (window.PrimeFaces && !askedForFile) {
            PrimeFaces.ajax.Queue.abortAll();
        }
        askedForFile = false;
    });

    // A page that the browser has kept is asked for again: after the sign-out it shows nothing.
    window.addEventListener("pageshow", event => {
        if (event.persisted) {
            window.location.reload();
        }
    });
})();
