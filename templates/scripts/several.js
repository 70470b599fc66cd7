/*
 * Several of the list at once: how many are ticked, all that are shown, and no button that would be about nobody. What is ticked is
 * kept in this tab for each list by its address, so that a reload, the way back and rows that are not here yet lose no tick;
 * the list of another vacancy lets go of it.
 */
(() => {
  const keyOf = (address) => `otklik-ticks ${address}`;
  const vacancyOf = (address) => /\/vacancies\/([^/?]+)/.exec(address)?.[1];
  // A page that answers a form cannot be shown again: the way back and a reload lead to the list that it is about, with its ticks.
  const answered = document.querySelector('[data-several-list]');
  if (answered) history.replaceState(null, '', answered.dataset.severalList);
  const done = document.querySelector('[data-several-done]');
  if (done) {
    const key = keyOf(done.dataset.severalList);
    // Of more than one decision takes, the others stay ticked.
    const decided = new Set(done.dataset.severalIds.split(' '));
    const left = JSON.parse(sessionStorage.getItem(key) ?? '[]').filter((id) => !decided.has(id));
    sessionStorage.setItem(key, JSON.stringify(left));
  }

  const bar = document.querySelector('[data-several]');
  if (!bar) return;
  const address = bar.elements.back.value;
  const key = keyOf(address);
  for (const kept of Object.keys(sessionStorage)) {
    if (kept.startsWith(keyOf('')) && vacancyOf(kept) !== vacancyOf(address)) sessionStorage.removeItem(kept);
  }
  const all = bar.querySelector('[data-all] input');
  const clear = bar.querySelector('[data-clear]');
  const count = bar.querySelector('[data-count]');
  const unchosen = count.textContent;
  const list = document.getElementById('response-rows');
  const boxes = () => [...document.querySelectorAll('[data-choose]')];
  const ticked = new Set(JSON.parse(sessionStorage.getItem(key) ?? '[]'));

  function show() {
    const shown = boxes();
    for (const box of shown) box.checked = ticked.has(box.value);
    const chosen = shown.filter(({ checked }) => checked).length;
    // Of a list that is here to its end, whoever is not among the rows is not in the list any more.
    if (!list.querySelector('.more-row')) {
      const present = new Set(shown.map(({ value }) => value));
      for (const id of ticked) if (!present.has(id)) ticked.delete(id);
    }
    const below = ticked.size - chosen;
    const words = ticked.size === 0 ? unchosen : `${count.dataset.count} ${ticked.size}`;
    count.textContent = below === 0 ? words : `${words} (${count.dataset.below} ${below})`;
    for (const button of bar.querySelectorAll('[name="kind"]')) button.disabled = ticked.size === 0;
    // What acts on the ticked ones is what stands out now: the panel beside it speaks of one person.
    bar.toggleAttribute('data-some', ticked.size > 0);
    bar.querySelector('[name="kind"]')?.classList.toggle('btn-primary', ticked.size > 0);
    clear.hidden = ticked.size === 0;
    all.checked = chosen > 0 && chosen === shown.length;
    all.indeterminate = chosen > 0 && chosen < shown.length;
    if (ticked.size === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify([...ticked]));
  }

  function tick(shown, isTicked) {
    for (const { value } of shown) {
      if (isTicked) ticked.add(value);
      else ticked.delete(value);
    }
    show();
  }

  bar.querySelector('[data-all]').hidden = false;
  all.addEventListener('change', () => tick(boxes(), all.checked));
  clear.addEventListener('click', () => {
    ticked.clear();
    show();
    boxes()[0]?.focus();
  });
  document.addEventListener(
    'change',
    ({ target }) => target.matches('[data-choose]') && tick([target], target.checked),
  );
  // Those too whose rows are not here yet. A form holds so many fields: of more the first are sent, and how many were ticked.
  bar.addEventListener('formdata', ({ formData }) => {
    formData.delete('application');
    for (const id of [...ticked].slice(0, Number(bar.dataset.most))) formData.append('application', id);
    if (ticked.size > Number(bar.dataset.most)) formData.set('ticks', ticked.size);
  });
  // Rows come, and a decision draws one anew.
  new MutationObserver(show).observe(list, { childList: true });
  // Back from another page the browser may show this one as it was, though what was ticked is done by now.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) {
      ticked.clear();
      for (const id of JSON.parse(sessionStorage.getItem(key) ?? '[]')) ticked.add(id);
    }
    show();
  });
  show();
})();
