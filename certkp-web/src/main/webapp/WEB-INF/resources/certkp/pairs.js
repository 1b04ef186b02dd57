// The list of pairs: shows another part of it in place, and remembers what is selected while one pages through it.
(() => {
    "use strict";

    const LIST = "/admin/pairs-list";
    const TYPING_MILLIS = 250;

    const byId = id => document.getElementById(id);
    const filter = byId("filter");
    const list = byId("list");
    const boxes = () => [...list.querySelectorAll("tbody .select input")];
    const selected = new Map();
    const inputs = [...filter.querySelectorAll("[id]")];
    const valueIn = (address, input) => address.searchParams.get(input.name) || "";
    const filterIn = address => inputs.map(input => valueIn(address, input)).join("\n");
    let filtered = filterIn(new URL(location.href));
    let asking = new AbortController();
    let typing;

    const phrase = (texts, count) =>
        count === 1 ? texts.one : texts.many.replace("{count}", count.toLocaleString(document.documentElement.lang));

    function tellSelected() {
        const count = selected.size;
        byId("selected").value = [...selected.keys()].join();
        byId("chosen").textContent = count === 0 ? byId("chosen").dataset.none : phrase(byId("chosen").dataset, count);
        list.querySelectorAll("[data-needs-selected]").forEach(button => { button.disabled = count === 0; });
        boxes().forEach(box => { box.checked = selected.has(box.value); });
        byId("all").checked = boxes().length > 0 && boxes().every(box => box.checked);
    }

    function select(box, on) {
        if (on) {
            selected.set(box.value, box.closest("tr").querySelector(".name").textContent);
        } else {
            selected.delete(box.value);
        }
    }

    // What had the focus has it again, if it is there and can be used; or else the pages.
    function replace(text) {
        const fresh = document.createElement("template");
        fresh.innerHTML = text;
        const focused = document.activeElement.id;
        for (const part of [...fresh.content.children]) {
            const place = byId(part.id);
            if (place.role === "status") {
                place.textContent = part.textContent;
            } else {
                place.replaceWith(part);
            }
        }
        if (focused && document.activeElement.id !== focused) {
            const again = byId(focused);
            (again && again.matches("[href], input") ? again : byId("pages")).focus({ preventScroll: true });
        }
        tellSelected();
    }

    // Who goes to another filter leaves what was selected. An answer that is no list is for the whole page to show: a
    // sign-in, or what went wrong.
    async function show(address, remember = () => {}) {
        asking.abort();
        asking = new AbortController();
        const { signal } = asking;
        try {
            const answer = await fetch(LIST + address.search, { redirect: "manual", signal });
            if (!answer.ok) {
                throw new Error(answer.status);
            }
            const text = await answer.text();
            remember(address);
            if (filterIn(address) !== filtered) {
                filtered = filterIn(address);
                selected.clear();
            }
            replace(text);
        } catch (failure) {
            if (!signal.aborted) {
                location.assign(address);
            }
        }
    }

    const push = address => history.pushState(null, "", address);
    const amend = address => history.replaceState(null, "", address);

    function showFiltered(remember) {
        clearTimeout(typing);
        const address = new URL(filter.action);
        for (const [name, value] of new FormData(filter)) {
            if (value) {
                address.searchParams.set(name, value);
            }
        }
        show(address, remember);
    }

    filter.addEventListener("input", event => {
        clearTimeout(typing);
        if (event.target.type === "search") {
            typing = setTimeout(showFiltered, TYPING_MILLIS, amend);
        } else {
            showFiltered(push);
        }
    });
    filter.addEventListener("submit", event => {
        event.preventDefault();
        showFiltered(push);
    });

    list.addEventListener("click", event => {
        const link = event.target.closest("thead a, .pages a[href]");
        if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
            event.preventDefault();
            show(new URL(link.href), push);
        }
    });

    // Back and forward.
    addEventListener("popstate", () => {
        const address = new URL(location.href);
        inputs.forEach(input => { input.value = valueIn(address, input); });
        show(address);
    });

    async function keepPreferences() {
        const body = new URLSearchParams(new FormData(list, byId("list:keep")));
        const answer = await fetch(list.action, { method: "POST", body, redirect: "manual" }).catch(Response.error);
        if (answer.status === 204) {
            show(new URL(location.href));
        } else {
            location.reload();
        }
    }

    list.addEventListener("change", event => {
        if (event.target.id === "all") {
            boxes().forEach(box => select(box, event.target.checked));
            tellSelected();
        } else if (event.target.closest("tbody .select")) {
            select(event.target, event.target.checked);
            tellSelected();
        } else {
            keepPreferences();
        }
    });

    // The answer to what is sent is about the pairs that are shown.
    list.addEventListener("submit", () => { list.action = location.href; });

    list.querySelector("[data-opens=deleting]").addEventListener("click", () => {
        byId("deletingWhat").textContent = phrase(byId("deletingWhat").dataset, selected.size);
        byId("deletingNames").replaceChildren(...[...selected.values()].map(name => {
            const item = document.createElement("li");
            item.textContent = name;
            return item;
        }));
    });

    tellSelected();
})();
