/* Several of the list at once: how many are ticked, all that are shown, and no button that would be about nobody. */
(() => {
  const bar = document.querySelector('[data-several]');
  if (!bar) return;
  const all = bar.querySelector('[data-all] input');
  const count = bar.querySelector('[data-count]');
  const unchosen = count.textContent;
  const boxes = () => [...document.querySelectorAll('[data-choose]')];

  function show() {
    const shown = boxes();
    const chosen = shown.filter(({ checked }) => checked).length;
    count.textContent = chosen === 0 ? unchosen : `${count.dataset.count} ${chosen}`;
    for (const button of bar.querySelectorAll('button')) button.disabled = chosen === 0;
    all.checked = chosen > 0 && chosen === shown.length;
    all.indeterminate = chosen > 0 && chosen < shown.length;
  }

  bar.querySelector('[data-all]').hidden = false;
  all.addEventListener('change', () => {
    for (const box of boxes()) box.checked = all.checked;
    show();
  });
  document.addEventListener('change', ({ target }) => target.matches('[data-choose]') && show());
  // A form holds so many fields: of a longer list the first are sent, and how many were ticked.
  bar.addEventListener('formdata', ({ formData }) => {
    const ticks = formData.getAll('application');
    if (ticks.length <= Number(bar.dataset.most)) return;
    formData.delete('application');
    for (const tick of ticks.slice(0, Number(bar.dataset.most))) formData.append('application', tick);
    formData.set('ticks', ticks.length);
  });
  // Rows come, and a decision draws one anew.
  const list = document.getElementById('response-rows');
  if (list) new MutationObserver(show).observe(list, { childList: true });
  // Back from the page with the names, the browser keeps the ticks.
  window.addEventListener('pageshow', show);
  show();
})();
