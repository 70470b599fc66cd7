/* Two of a list side by side: X marks the highlighted row or takes the mark away, C compares the two that are marked. */
(() => {
  const root = document.querySelector('[data-compare]');
  if (!root) return;
  const current = () => root.querySelector('[data-row][aria-current]');
  const speak = (text) => document.dispatchEvent(new CustomEvent('otklik:speak', { detail: { text } }));
  /** In the order in which they were marked; a row that a decision has drawn anew is marked still. */
  let marked = [];

  function show() {
    for (const row of root.querySelectorAll('[data-row]')) {
      row.toggleAttribute('data-marked', marked.includes(row.dataset.row));
    }
  }

  function mark(id) {
    // Of three the first is let go.
    marked = marked.includes(id) ? marked.filter((one) => one !== id) : [...marked, id].slice(-2);
    show();
  }

  function compare() {
    const [first, second = current()?.dataset.row] = marked;
    if (!first || !second || first === second) return speak(root.dataset.markTwo);
    location.assign(`${root.dataset.compare}?${new URLSearchParams({ first, second })}`);
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (
      event.target.closest?.('input, textarea, select, [contenteditable]') ||
      document.querySelector('[data-drop][open]')
    )
      return;
    // By the place on the keyboard, whatever the language.
    if (event.code === 'KeyX' && current()) mark(current().dataset.row);
    else if (event.code === 'KeyC') compare();
    else return;
    event.preventDefault();
  });
  new MutationObserver(show).observe(root, { childList: true, subtree: true });
})();
