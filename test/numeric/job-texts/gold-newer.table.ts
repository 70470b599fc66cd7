import type { GoldJobText } from './gold.js';
import { goldText } from './gold.js';

/** Later texts of other trades, labelled before the reader was shown them. Looked at while it grew. */
export const NEWER_GOLD: readonly GoldJobText[] = [
  goldText(
    'ru-n-optician',
    `Оптик-консультант (м. Чернышевская)
до 85 000 ₽ чистыми

Салон оптики открывает третью точку и набирает команду.

Кто нам подойдёт:
• есть диплом медицинского оптика или оптометриста
• работали с оправами и линзами от 6 месяцев
• терпеливо объясняете и не давите на покупателя
• кассовая дисциплина, 1С:Розница — будет здорово

Не обязательно: английский.

Чем займётесь:
• подбор оправ
• ремонт и выправка очков

Что дадим:
• смены 2/2
• скидку 50 % на очки`,
    `
must skill "диплом медицинского оптика" {1a} | есть диплом
must skill "оптометриста" {1b} | есть диплом
must experience 6: оправами и линзами | работали с оправами
must skill "терпеливо объясняете" | терпеливо
must skill "не давите на покупателя" | терпеливо
wish skill cash-desk | кассовая дисциплина
wish skill 1c | кассовая дисциплина
salary -85000 RUR net month | до 85 000
duties 2
conditions 2
`,
  ),
  goldText(
    'ru-n-geodesist',
    `Геодезист на линейный объект, вахта 45/30
ТРЕБОВАНИЯ
Высшее или среднее профессиональное образование (геодезия, маркшейдерское дело)
Стаж на строительстве дорог 3+ года
Тахеометр, GNSS-приёмник, AutoCAD или Credo
Права кат. B, внедорожник компания даёт
Отсутствие противопоказаний к работе в полевых условиях
ОБЯЗАННОСТИ
Разбивка осей, исполнительные схемы, контроль объёмов
УСЛОВИЯ
Оклад 190 000 руб. до вычета НДФЛ, суточные, проезд`,
    `
must education higher: геодезия, маркшейдерское дело {1a} | Высшее или среднее
must education special-secondary: геодезия, маркшейдерское дело {1b} | Высшее или среднее
must experience 36: строительстве дорог | Стаж на строительстве
must skill "Тахеометр" | Тахеометр
must skill "GNSS-приёмник" | GNSS
must skill "AutoCAD" {2a} | AutoCAD
must skill "Credo" {2b} | AutoCAD
must licence B | Права кат. B
must skill "Отсутствие противопоказаний к работе в полевых условиях" | Отсутствие
salary 190000-190000 RUR gross month | 190 000
duties 3
conditions 3
`,
  ),
  goldText(
    'uk-n-florist',
    `Флористка / флорист
Квітковий салон на Подолі чекає на вас!

Від вас:
— портфоліо або готовність зробити тестовий букет
— досвід від пів року, курси флористики вітаються
— почуття кольору, охайність
— розмовна англійська не завадить

Завдання:
— складати букети й композиції
— приймати замовлення в Instagram

Від нас:
— 1200 грн за зміну + відсоток
— графік 3/3`,
    `
must skill "портфоліо" {1a} | портфоліо
must skill "готовність зробити тестовий букет" {1b} | портфоліо
must experience 6 | досвід від пів року
wish skill "курси флористики" | курси флористики
must skill "почуття кольору" | почуття
must quality "охайність" | охайність
wish language en b1 | розмовна
salary 1200- UAH - shift | 1200
duties 2
conditions 2
`,
  ),
  goldText(
    'kk-n-agronomist',
    `Агроном (Қостанай облысы)

Қойылатын талаптар:
• жоғары агрономиялық білім
• астық шаруашылығында кемінде 3 жыл тәжірибе
• В санатты жүргізуші куәлігі
• компьютерде жұмыс істеу, картамен жұмыс
• жауапкершілік пен төзімділік
Артықшылық:
• ағылшын тілі
• GPS құралдарын білу

Біздің ұсыныс: жалақы 450 000 теңге, қызметтік үй, көлік.`,
    `
must education higher: агрономиялық | жоғары агрономиялық
must experience 36: астық шаруашылығында | астық
must licence B | В санатты
must skill pc | компьютерде
must skill "картамен жұмыс" | картамен
must quality "жауапкершілік" | жауапкершілік
must quality "төзімділік" | жауапкершілік
wish language en | ағылшын
wish skill "GPS құралдарын білу" | GPS
salary 450000-450000 KZT - month | 450 000
conditions 3
`,
  ),
  goldText(
    'en-n-lift-mechanic',
    `Lift Engineer – Service & Repair, Leeds

£41,000 basic plus van

About the job
You'll cover a route of around 80 lifts, most of them older than the engineers who look after them.

What we're looking for
- NVQ Level 3 in lift servicing or an electrical apprenticeship
- 2 years on traction and hydraulic lifts
- Full UK driving licence
- Good head for heights, calm with trapped passengers
- Based within 20 miles of Leeds, ideally

It would be great if you also had
- Asbestos awareness training
- Some experience of escalators

No calls from agencies, please.`,
    `
must education special-secondary: lift servicing {1a} | NVQ
must training {1b} | NVQ
must experience 24: traction and hydraulic lifts | 2 years
must licence B | driving licence
must skill "head for heights" | heights
must skill "calm with trapped passengers" | calm
wish place | Based within
wish skill "Asbestos awareness training" | Asbestos
wish experience 1: escalators | escalators
salary 41000-41000 GBP - year | 41,000
`,
  ),
  goldText(
    'ru-n-tram-driver',
    `Электротранспортному депо требуются водители трамвая. Берём с опытом и без: обучим за три месяца, стипендия 40 тыс. руб. Нужны: возраст от 21 года, аттестат о среднем образовании, годность по медкомиссии, крепкие нервы. Права категории В будут плюсом, но трамвайную категорию получите у нас. Зарплата после обучения от 95 до 120 тыс. руб. на руки, бесплатный проезд.`,
    `
wish experience 0 | Берём с опытом и без
must education secondary | аттестат о среднем
must skill "годность по медкомиссии" | годность
must skill "крепкие нервы" | крепкие
wish licence B | Права категории В
refuse age | возраст от 21 года
salary 95000-120000 RUR net month | от 95 до 120
`,
  ),
  goldText(
    'uk-n-dentist',
    `Стоматолог-терапевт
Клініка «Перлина», Вінниця

Що ми очікуємо:
1. вища медична освіта, інтернатура
2. стаж лікарської роботи від 2 років або інтерн останнього року
3. робота з мікроскопом, рабердамом
4. уміння пояснити план лікування простими словами
5. знання англійської — бажано B1
Пропонуємо:
1. 35–40 % від виконаних робіт
2. пацієнтський потік`,
    `
must education higher: медична | вища медична
must skill "інтернатура" | інтернатура
must experience 24: лікарської {1a} | стаж лікарської
must skill "інтерн останнього року" {1b} | інтерн останнього
must skill "робота з мікроскопом" | мікроскопом
must skill "рабердамом" | рабердамом
must skill "пояснити план лікування простими словами" | уміння
wish language en b1 | англійської
conditions 2
`,
  ),
];
