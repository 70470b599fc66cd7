/*
 * Form of a vacancy: the currency of the budget follows the city for as long as it is the city's own, and says so where a
 * sum is written already. Without JavaScript the choice "of the city" does the same when the form is sent.
 */
(() => {
  const form = document.querySelector('[data-currency-follows-city]')?.closest('form');
  if (!form) return;
  const { citySlug: city, budgetCurrency: currency, budgetAmount: amount } = form.elements;
  const note = form.querySelector('[data-says]');
  const ofCity = () => city.selectedOptions[0]?.dataset.currency ?? '';
  let before = ofCity();
  if (currency.value === '') currency.value = before;

  city.addEventListener('change', () => {
    const now = ofCity();
    const follows = currency.value === before || currency.value === '';
    if (follows) currency.value = now;
    note.textContent = follows && now !== before && amount.value.trim() !== '' ? note.dataset.says : '';
    before = now;
  });
  currency.addEventListener('change', () => (note.textContent = ''));
})();
