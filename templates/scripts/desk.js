/* Runs on every page: says what went wrong with a request that changes a part of the page, and closes open menus. */
(() => {
  const speak = (text, link = null) => {
    const place = document.getElementById('live');
    if (!place) return;
    place.textContent = '';
    place.classList.remove('visually-hidden');
    place.classList.add('toast-note');
    place.textContent = text;
    clearTimeout(speak.timer);
    // What waits for an answer stays.
    if (link) return place.append(' ', link);
    // Long enough to read a sentence of twenty words.
    speak.timer = setTimeout(() => {
      place.classList.remove('toast-note');
      place.classList.add('visually-hidden');
    }, 8000);
  };
  // For the other scripts of the pages.
  document.addEventListener('otklik:speak', ({ detail }) => speak(detail.text, detail.link));

  document.addEventListener('htmx:response:error', (event) => {
    const context = event.detail.ctx;
    // A session that ended is told by session.js.
    if (context.response.status !== 401) speak(context.text || String(context.response.status));
  });

  document.addEventListener('htmx:error', () => {
    const sentence = document.body.dataset.unreachable;
    if (sentence) speak(sentence);
  });

  // What was said when the page came ("marked as a walk-in") may not be so any more once a mark on the board is changed.
  document.addEventListener('htmx:after:request', ({ target, detail: { ctx } }) => {
    if (ctx.request.method === 'GET' || ctx.response.status >= 400 || !target.closest?.('#board')) return;
    document.querySelector('.work > .notice[role=status]')?.remove();
  });

  // Who asks for more of a list goes on at the first line that was added; one that came by scrolling takes the keyboard from nobody.
  document.addEventListener('htmx:before:swap', ({ target }) => {
    const more = target.closest?.('.more-row');
    if (!more?.contains(document.activeElement)) return;
    const [list, last] = [more.parentElement, more.previousElementSibling];
    const observer = new MutationObserver(() => {
      if (more.isConnected) return;
      observer.disconnect();
      const first = last ? last.nextElementSibling : list.firstElementChild;
      if (!first) return;
      (first.matches('a') ? first : first.querySelector('a'))?.focus();
      list.dispatchEvent(new CustomEvent('more-asked', { bubbles: true, detail: { first } }));
    });
    observer.observe(list, { childList: true });
  });

  document.addEventListener('click', (event) => {
    for (const open of document.querySelectorAll('details.drop[open]')) {
      if (!open.contains(event.target)) open.removeAttribute('open');
    }
  });

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-print]')) window.print();
  });

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const open of document.querySelectorAll('details.drop[open]')) {
      open.removeAttribute('open');
      open.querySelector('summary')?.focus();
    }
  });

  // "/" and Ctrl-K, by their place on the keyboard, look for a person from everywhere; where the field is out of sight, on its page.
  document.addEventListener('keydown', (event) => {
    const isChord = event.code === 'KeyK' && (event.ctrlKey || event.metaKey);
    const isSlash = event.code === 'Slash' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (!isChord && (!isSlash || event.target.closest?.('input, textarea, select'))) return;
    const fields = [...document.querySelectorAll('[data-search]')];
    if (fields.length === 0) return;
    event.preventDefault();
    const field = fields.find((one) => one.offsetParent !== null);
    if (field) field.select();
    else location.assign('/search');
  });

  // What may stand for a value is written where the cursor stands in its field, as if it were typed.
  document.addEventListener('click', (event) => {
    const { insert, into } = event.target.closest?.('[data-insert]')?.dataset ?? {};
    const field = into && document.getElementById(into);
    if (!field) return;
    field.focus();
    field.setRangeText(insert, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

  // A choice that acts at once (a select, a file) sends its form; the button beside it is for those without JavaScript.
  document.addEventListener('change', (event) => {
    if (event.target.matches('[data-send-on-change]')) event.target.form?.requestSubmit();
  });

  // A point of a chart is a choice of the select below it; without JavaScript, or in another tab, it leads to what it would be.
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const form = document.getElementById('choose');
    const value = event.target.closest?.('[data-choose]')?.dataset.choose;
    const select = form?.elements.invitations;
    if (value === undefined || ![...(select?.options ?? [])].some((option) => option.value === value)) return;
    event.preventDefault();
    select.value = value;
    form.requestSubmit();
  });

  // A slider writes into the field beside it, and a field moves its slider. With the first one, slid or typed, all prices are stated, as the
  // sliders stand: what is left empty beside others would count as nothing.
  document.addEventListener('input', (event) => {
    const { form } = event.target;
    const sliders = [...(form?.querySelectorAll('[data-slides]') ?? [])];
    const fieldOf = (slider) => form.elements[slider.dataset.slides];
    const isFirst = sliders.every((slider) => fieldOf(slider) === event.target || fieldOf(slider).value.trim() === '');
    const typesFirst = isFirst && event.inputType?.startsWith('insert');
    const states = event.target.dataset?.slides || (typesFirst && sliders.some((one) => fieldOf(one) === event.target));
    for (const slider of sliders) {
      const field = fieldOf(slider);
      if (slider === event.target || (states && field !== event.target && field.value.trim() === ''))
        field.value = slider.value;
      else if (field === event.target && field.value.trim() !== '') slider.value = field.value.replace(',', '.');
    }
  });

  document.addEventListener('submit', (event) => {
    const own = event.target.dataset?.confirm ?? event.submitter?.dataset.confirm;
    if (own && !window.confirm(own)) event.preventDefault();
  });

  // A double click is one click: the second would be answered as if somebody had done it before.
  const DOUBLE_CLICK_MS = 1_500;
  const sentAt = new WeakMap();
  document.addEventListener('submit', (event) => {
    const { target: form, timeStamp } = event;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (timeStamp - (sentAt.get(form) ?? -DOUBLE_CLICK_MS) < DOUBLE_CLICK_MS) event.preventDefault();
    else sentAt.set(form, timeStamp);
  });
})();
