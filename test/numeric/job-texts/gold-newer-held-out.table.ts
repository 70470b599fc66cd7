import type { GoldJobText } from './gold.js';
import { goldText } from './gold.js';

/** Later texts of other trades, labelled before the reader was shown them and never looked into: only their figures are read. */
export const NEWER_HELD_OUT_GOLD: readonly GoldJobText[] = [
  goldText(
    'ru-hn-seamstress',
    `Портной в ателье, ТЦ «Речной»
Ателье полного цикла, работаем с 2009 года.

Ждём от вас:
— умение шить по индивидуальным лекалам;
— опыт ремонта одежды от 2 лет или пошива от года;
— знание машин Juki и Pfaff;
— аккуратность, вежливость с заказчиками;
— желательно: работа с кожей и мехом.

Оплата: 50 % от заказа, выходит 70–95 тыс. руб.
График: 5/2, с 10 до 19.`,
    `
must skill "шить по индивидуальным лекалам" | умение шить
must experience 24: ремонта одежды {1a} | опыт ремонта
must experience 12: пошива {1b} | опыт ремонта
must skill "знание машин Juki" | Juki
must skill "Pfaff" | Pfaff
must quality "аккуратность" | аккуратность
must quality politeness | вежливость
wish skill "работа с кожей и мехом" | кожей
salary 70000-95000 RUR - month | 70–95
`,
  ),
  goldText(
    'ru-hn-housekeeper',
    `Горничная в гостиницу (Сочи, Адлер)

❗️Без опыта тоже берём❗️

🔹 медкнижка (поможем сделать)
🔹 чистоплотность, быстрота
🔹 готовность работать в выходные и праздники
🔹 гражданство РФ или Беларуси
🔹 женщина 25–50 лет

💸 2 500 ₽ за смену, жильё и питание бесплатно
📩 пишите в Telegram`,
    `
wish experience 0 | Без опыта
must skill "медкнижка" | медкнижка
must quality "чистоплотность" | чистоплотность
must quality "быстрота" | быстрота
must skill "готовность работать в выходные и праздники" | готовность
must right-to-work | гражданство
refuse sex | женщина
refuse age | женщина
salary 2500-2500 RUR - shift | 2 500
`,
  ),
  goldText(
    'uk-hn-forester',
    `Майстер лісу
Державне лісове господарство запрошує на роботу майстра лісу.
Вимоги до кандидата: вища або фахова передвища освіта за спеціальністю «Лісове господарство»; стаж у лісовій галузі не менше 1 року; посвідчення водія категорії B; знання лісового законодавства; витривалість. Перевагою буде вміння працювати з ГІС. Досвід керування людьми не потрібен.
Умови: оклад 18 000 грн, службовий транспорт, відпустка 28 днів.`,
    `
must education higher: Лісове господарство {1a} | вища або фахова
must education special-secondary: Лісове господарство {1b} | вища або фахова
must experience 12: лісовій галузі | стаж у лісовій
must licence B | посвідчення водія
must skill "знання лісового законодавства" | законодавства
must quality "витривалість" | витривалість
wish skill "працювати з ГІС" | ГІС
salary 18000-18000 UAH - month | 18 000
conditions 3
`,
  ),
  goldText(
    'kk-hn-psychologist',
    `Мектеп психологы
Шымкент қаласындағы мектепке психолог іздейміз.
Талаптар:
– жоғары психологиялық немесе педагогикалық білім;
– балалармен жұмыс тәжірибесі 2 жылдан кем емес;
– қазақ тілін еркін білу, орыс тілі — В1;
– эмпатия, шыдамдылық;
– анықтама: соттылығының жоқтығы.
Артықшылық болады: арт-терапия курстары.
Жалақы: 210 000 – 260 000 теңге.`,
    `
must education higher: психологиялық {1a} | жоғары психологиялық
must education higher: педагогикалық {1b} | жоғары психологиялық
must experience 24: балалармен | балалармен
must language kk c1 | қазақ тілін
must language ru b1 | орыс тілі
must quality "эмпатия" | эмпатия
must quality "шыдамдылық" | шыдамдылық
must skill "соттылығының жоқтығы" | соттылығының
wish skill "арт-терапия курстары" | арт-терапия
salary 210000-260000 KZT - month | 210 000
`,
  ),
  goldText(
    'en-hn-ux',
    `UX Researcher (contract, 6 months)

You might be a good fit if you:
* have run moderated interviews for at least three years
* know SQL or are willing to learn it
* write reports people actually read
* speak fluent English; French would be a bonus

We don't require a degree. Day rate: $350-420.

Meet the team: eight researchers, two of whom have a PhD.`,
    `
must experience 36: moderated interviews | moderated interviews
must skill "SQL" {1a} | SQL
must skill "willing to learn it" {1b} | SQL
must skill "write reports people actually read" | reports
must language en c1 | fluent English
wish language fr | French
salary 350-420 USD - day | 350-420
`,
  ),
  goldText(
    'en-hn-chef',
    `Sous Chef, seaside bistro

Full time, £33k + tips

Essential
Level 2 food hygiene certificate
Minimum 3 years in a professional kitchen, of which one as a chef de partie or sous chef
Eligible to work in the UK

Desirable
Pastry skills
Own car (last bus is at 9.40pm)

Benefits
28 days holiday
Meals on shift`,
    `
must skill "Level 2 food hygiene certificate" | hygiene
must experience 36: professional kitchen | professional kitchen
must experience 12: chef de partie {1a} | chef de partie
must experience 12: sous chef {1b} | chef de partie
must right-to-work | Eligible to work
wish skill "Pastry skills" | Pastry
wish car | Own car
salary 33000- GBP - year | 33k
conditions 2
`,
  ),
  goldText(
    'ru-hn-call-quality',
    `Специалист отдела контроля качества (контакт-центр)

Чего ждём
Грамотность и внимание к деталям
Опыт оператором или супервайзером от 1 года
Excel: сводные, ВПР
Умение давать обратную связь без обид
Плюсом станет знание Naumen или Avaya

Чем предстоит заниматься
Прослушивать звонки
Заполнять чек-листы

Предлагаем
Удалёнку
55 000 на руки
Молодой коллектив и пиццу по пятницам`,
    `
must quality "Грамотность" | Грамотность
must quality "внимание к деталям" | внимание
must experience 12: оператором {1a} | оператором
must experience 12: супервайзером {1b} | оператором
must skill excel | Excel
must skill "ВПР" | ВПР
must skill "давать обратную связь без обид" | обратную
wish skill "Naumen" {2a} | Naumen
wish skill "Avaya" {2b} | Naumen
salary 55000-55000 RUR net month | 55 000
duties 2
conditions 3
`,
  ),
];
