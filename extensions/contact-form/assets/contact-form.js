// Without this script the form posts as any form does, and the app answers with a page. With it, the answer comes to the form.
(() => {
  const MOST_PICTURES = 3;
  const MOST_BYTES = 5 * 1024 * 1024;

  for (const root of document.querySelectorAll("[data-loupe-contact]")) {
    const form = root.querySelector("form");
    if (form) bind(form);
  }

  function bind(form) {
    void fetchStamp(form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void send(form);
    });
  }

  /** When the form was shown, signed by the app: a form that is sent at once was filled in by a program. */
  async function fetchStamp(form) {
    try {
      const response = await fetch(withJson(form.action), {
        headers: { Accept: "application/json" },
      });
      const { stamp } = await response.json();
      if (typeof stamp === "string") form.elements.stamp.value = stamp;
    } catch {
      // The app then answers the post with one step more.
    }
  }

  async function send(form) {
    const button = form.querySelector("button");
    if (button.disabled) return;
    clear(form);
    const trouble = picturesTrouble(form);
    if (trouble !== null) return show(form, { field: "pictures", words: trouble });
    button.disabled = true;
    say(form, form.dataset.wait);
    try {
      const response = await fetch(withJson(form.action), {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new FormData(form),
      });
      const said = await response.json();
      if (typeof said.stamp === "string") form.elements.stamp.value = said.stamp;
      if (response.ok) done(form, said.words);
      else show(form, said);
    } catch {
      say(form, form.dataset.failed);
    } finally {
      button.disabled = false;
    }
  }

  function picturesTrouble(form) {
    const files = [...form.elements.pictures.files];
    if (files.length > MOST_PICTURES) return form.dataset.tooMany;
    return files.some((file) => file.size > MOST_BYTES) ? form.dataset.tooLarge : null;
  }

  function done(form, words) {
    form.reset();
    for (const field of form.querySelectorAll(".loupe-contact__field, .loupe-contact__send"))
      field.hidden = true;
    say(form, words);
  }

  function show(form, { field, words }) {
    const place = field && form.querySelector(`[data-error-for="${CSS.escape(field)}"]`);
    if (!place) return say(form, words || form.dataset.failed);
    say(form, "");
    place.textContent = words;
    place.hidden = false;
    const input = form.elements[field];
    input.setAttribute("aria-invalid", "true");
    input.focus();
  }

  function clear(form) {
    for (const place of form.querySelectorAll("[data-error-for]")) place.hidden = true;
    for (const input of form.querySelectorAll("[aria-invalid]"))
      input.removeAttribute("aria-invalid");
  }

  function say(form, words) {
    const status = form.querySelector("[role=status]");
    status.textContent = words;
    status.hidden = words === "";
    if (words !== "") status.focus();
  }

  function withJson(action) {
    const url = new URL(action, location.href);
    url.searchParams.set("as", "json");
    return url;
  }
})();
