import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

function pay(text: string): string | null {
  const { salary } = readJobText(text);
  if (!salary) return null;
  const tax = salary.gross === null ? '' : salary.gross ? ' gross' : ' net';
  return `${salary.from ?? ''}-${salary.to ?? ''} ${salary.currency} ${salary.period}${tax}`;
}

describe('pay in other words and currencies', () => {
  it.each([
    ['Welder\nPay: CAD 29.88 – 34.10 per hour', '29.88-34.1 CAD hour'],
    ['Barista\nA$32.50/hr', '32.5-32.5 AUD hour'],
    ['Teacher\nSalary: NZ$72,000 - NZ$80,000', '72000-80000 NZD year'],
    ['Deputy\nSALARY $6,307.60 monthly', '6307.6-6307.6 USD month'],
    ['Kitchen porter wanted, 12.21 ph plus tips', '12.21- GBP hour'],
    ['Driver\n£13 per hour rising to £14.50 after probation', '13-14.5 GBP hour'],
    [
      'Trainee\nThe starting rate is 4,402 dollars monthly, with a step to 4,622 after six months.',
      '4402-4622 USD month',
    ],
    ['Cook\n£2,000 a month, increasing to £2,200 in spring', '2000-2200 GBP month'],
    ['Бухгалтер\nЖалақысы 1,6 миллионнан 2,1 миллион теңгеге дейін (gross)', '1600000-2100000 KZT month gross'],
    ['Даяшы керек\nАйлық 200000', '200000-200000 KZT month'],
    ['Директор\nДоход от 1 миллиона рублей', '1000000- RUR month'],
    ['Santehnik, Almaty\nAilyq 300 - 400 myñ qolğa', '300000-400000 KZT month net'],
    ['Satushy, Astana\nailyğy 210 000 teñge', '210000-210000 KZT month'],
    ['Зварювальник\nРобота у Польщі, 32 зл/год на руки', '32-32 PLN hour net'],
    ['Різноробочі\nОплата щодня 1000грн.', '1000-1000 UAH day'],
    ['Продавец мяса\n2500 в день + 1 %', '2500- RUR day'],
    ['Бариста\n2/2 10-22, 45000 + % , официально', '45000- RUR month'],
    ['Финансовый директор\nКомпенсация 750 000 – 900 000 рублей gross', '750000-900000 RUR month gross'],
    ['Welder\nPay: $22 -- $27 per hour', '22-27 USD hour'],
    ['Администратор\nот 150 000 тнг', '150000- KZT month'],
    ['Менеджер\nБюджет 3200–4000 доларів на місяць', '3200-4000 USD month'],
  ])('%s', (text, found) => expect(pay(text)).toBe(found));
});

describe('sums that are no pay', () => {
  it.each([
    ['what a driver pays for the car', 'Водитель такси\nАренда машины 2 300 руб./сутки, комиссия парка 4 %'],
    ['what a hairdresser pays for the chair', 'Barber\nRent for a chair £160 per week'],
    ['what is paid beside', 'Ихтиолог\nАғылшынша оқып түсінсеңіз, қосымша 20 мың төлейміз'],
    ['a compensation of something', 'Курьер\nКомпенсация обедов 5000 руб. в месяц'],
    ['a budget that is worked with', 'Маркетолог\nОбязанности:\n- бюджет 3000–5000 $ в месяц'],
    ['the year of a car', 'Водій\nАвтомобіль від 2005 р.в.'],
    ['a way', 'Driver\n$0.60 a mile, 2500 miles a week'],
    ['how many times another sum', 'Заместитель\nУровень зарплаты устанавливается в кратности 2 к средней зарплате'],
    ['a bonus with a share', 'Продавец\nБонус: 15 000 + %'],
  ])('%s', (_what, text) => expect(pay(text)).toBeNull());

  it('a pay beside them is found', () => {
    expect(pay('Сварщик\nЗарплата 90 000 руб., аренда жилья за счёт компании')).toBe('90000-90000 RUR month');
    expect(pay('Ихтиолог\nҚосымша 20 мың төлейміз. 260 мыңнан 320 мыңға дейін, қолға.')).toBe(
      '260000-320000 KZT month net',
    );
  });
});
