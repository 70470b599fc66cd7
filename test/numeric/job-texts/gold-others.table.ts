import type { GoldJobText } from './gold.js';
import { goldText } from './gold.js';

/** Ukrainian, Kazakh and English texts of jobs, labelled by hand before the reader was written. Looked at while it grew. */
export const OTHER_GOLD: readonly GoldJobText[] = [
  goldText(
    'uk-accountant',
    `Бухгалтер з первинної документації
Львів, повна зайнятість, 22 000 – 28 000 грн

Вимоги:
- вища економічна освіта або середня спеціальна освіта та стаж роботи не менше 3 років;
- знання 1С, M.E.Doc;
- впевнений користувач Excel;
- уважність, відповідальність;
- знання англійської мови буде перевагою.

Обов'язки:
- виставлення рахунків та накладних;
- звірка з контрагентами.

Умови роботи:
- офіційне працевлаштування;
- графік 9:00–18:00.`,
    `
must education higher: економічна {1a} | вища економічна
must education special-secondary {1b} | вища економічна
must experience 36 {1b} | вища економічна
must skill 1c | M.E.Doc
must skill electronic-documents | M.E.Doc
must skill excel | Excel
must quality "уважність" | уважність
must quality "відповідальність" | уважність
wish language en | англійської
salary 22000-28000 UAH - month | грн
duties 2
conditions 2
`,
  ),
  goldText(
    'uk-driver',
    `Терміново потрібен водій на вантажний автомобіль

Що ми очікуємо:
Посвідчення водія категорії С, Е
Досвід роботи від 2 років
Бажано мати чип-карту до тахографа
Готовність до відряджень по Україні
Чоловіки віком від 25 до 50 років

Що ми пропонуємо:
Ставка 35000 грн на місяць
Новий автопарк
Виплати двічі на місяць`,
    `
must licence C | категорії С
must licence E | категорії С
must experience 24 | Досвід роботи
wish skill "чип-карта до тахографа" | тахографа
must business-trips | відряджень
refuse sex | Чоловіки віком
refuse age | Чоловіки віком
salary 35000-35000 UAH - month | 35000
conditions 3
`,
  ),
  goldText(
    'uk-barista',
    `Бариста в кав'ярню біля університету

Шукаємо усміхнену людину в команду! Досвід не обов'язковий — навчимо всього.
Від тебе: любов до кави, охайність, готовність працювати у вихідні.
Робота: приготування напоїв, розрахунок гостей, чистота робочого місця.
Від нас: гнучкий графік, 120 грн/год, безкоштовна кава.`,
    `
wish experience 0 | Досвід не обов'язковий
must quality "любов до кави" | любов до кави
must quality "охайність" | любов до кави
must skill "готовність працювати у вихідні" | любов до кави
salary 120-120 UAH - hour | 120 грн
duties 3
conditions 3
`,
  ),
  goldText(
    'uk-description',
    `ПОСАДОВА ІНСТРУКЦІЯ
менеджера зі збуту

1. Загальні положення
1.1. На посаду менеджера зі збуту призначається особа, яка має повну вищу освіту за напрямом «Менеджмент» та стаж роботи у сфері продажу не менше двох років.
1.2. Менеджер зі збуту повинен знати: основи маркетингу; порядок укладання договорів; правила ділового листування.
1.3. Менеджер підпорядковується комерційному директору.

2. Завдання та обов'язки
2.1. Вивчає попит на продукцію.
2.2. Веде переговори з покупцями.

3. Права
3.1. Подавати пропозиції керівництву.`,
    `
must education higher: менеджмент | повну вищу
must experience 24: продажу | повну вищу
must skill "основи маркетингу" | основи маркетингу
must skill "порядок укладання договорів" | порядок укладання
must skill correspondence | ділового листування
duties 2
`,
  ),
  goldText(
    'kk-cashier',
    `Сатушы-кассир, Шымкент
Жалақы: 180 000 – 220 000 тг

Талаптар:
• Орта арнаулы білім
• Сауда саласында кемінде 1 жыл жұмыс тәжірибесі
• 1С бағдарламасын білу
• Қазақ және орыс тілдерін еркін меңгеру
• Сыпайылық, жауапкершілік

Міндеттер:
• Кассада жұмыс істеу
• Тауарды сөреге қою

Шарттар:
• Жұмыс кестесі 2/2
• Медициналық сақтандыру`,
    `
must education special-secondary | Орта арнаулы
must experience 12: сауда | Сауда саласында
must skill 1c | 1С
must language kk c1 | Қазақ және орыс
must language ru c1 | Қазақ және орыс
must quality politeness | Сыпайылық
must quality "жауапкершілік" | Сыпайылық
salary 180000-220000 KZT - month | тг
duties 2
conditions 2
`,
  ),
  goldText(
    'kk-specialist',
    `ЛАУАЗЫМДЫҚ НҰСҚАУЛЫҚ
Тұтынушыларға қызмет көрсету жөніндегі маман

1. Жалпы ережелер
1.1. Лауазымға жоғары (экономикалық) білімі бар, жұмыс өтіліне талап қойылмайтын немесе орта арнаулы білімі және маман лауазымында кемінде 3 жыл жұмыс өтілі бар адам тағайындалады.
1.2. Маман мыналарды білуі тиіс: еңбек заңнамасын; шарт жасасу тәртібін; іскерлік қарым-қатынас әдебін.

2. Лауазымдық міндеттері
2.1. Клиенттерге кеңес береді.
2.2. Шағымдарды қарайды.`,
    `
must education higher: экономикалық {1a} | (экономикалық)
must experience 0 {1a} | (экономикалық)
must education special-secondary {1b} | (экономикалық)
must experience 36: маман {1b} | (экономикалық)
must skill "еңбек заңнамасын" | еңбек заңнамасын
must skill "шарт жасасу тәртібін" | шарт жасасу
must skill "іскерлік қарым-қатынас әдебін" | әдебін
duties 2
`,
  ),
  goldText(
    'kk-driver',
    `Жүргізуші керек (Астана қ.)
В, С санатындағы жүргізуші куәлігі міндетті.
Жұмыс тәжірибесі 3 жылдан кем емес.
Іссапарға шығуға дайын болу.
Жеке автокөлігі болса – артықшылық.
Жасы 45-ке дейін.
Жалақысы 300 000 теңге.`,
    `
must licence B | санатындағы
must licence C | санатындағы
must experience 36 | тәжірибесі
must business-trips | Іссапарға
wish car | автокөлігі
refuse age | Жасы
salary 300000-300000 KZT - month | 300 000
`,
  ),
  goldText(
    'kk-nurse',
    `Мейірбике (емхана)
Қойылатын талаптар:
– арнайы орта медициналық білім;
– «Мейіргер ісі» мамандығы бойынша сертификат;
– бірінші санат болғаны жөн;
– компьютерді меңгеру.
Ұсынамыз: ресми жұмысқа орналасу, ыңғайлы кесте.
Жұмыс тәжірибесі талап етілмейді.`,
    `
must education special-secondary: медициналық | арнайы орта
must skill "мейіргер ісі мамандығы бойынша сертификат" | сертификат
wish category 1 category | санат
must skill pc | компьютерді
wish experience 0 | талап етілмейді
conditions 2
`,
  ),
  goldText(
    'en-account-manager',
    `Account Manager – Almaty (hybrid)

About us
We have been serving logistics companies for over 12 years and speak five languages in the office.

What you'll do
- Own a portfolio of 40 corporate clients
- Prepare quarterly business reviews
- Spot upsell opportunities

What we're looking for
- Bachelor's degree in business, marketing or economics
- At least 3 years of experience in account management
- Fluent English; Russian at B2 or above
- Hands-on experience with Salesforce or HubSpot
- Excellent negotiation skills
- Willingness to travel up to 20%

Nice to have
- Driving licence (category B)
- Knowledge of the logistics industry

What we offer
- $2,000–2,500 per month gross
- Private health insurance
- 28 days of leave`,
    `
must education higher: business, marketing or economics | Bachelor
must experience 36: account management | At least 3 years
must language en c1 | Fluent English
must language ru b2 | Russian at B2
must skill "Salesforce" {1a} | Salesforce
must skill "HubSpot" {1b} | Salesforce
must skill negotiation | negotiation
must business-trips | travel
wish licence B | Driving licence
wish skill "logistics industry" | logistics industry
salary 2000-2500 USD gross month | $2,000
duties 3
conditions 3
`,
  ),
  goldText(
    'en-welder',
    `Welder wanted. We're a small boatyard. You must have two years' experience of TIG welding aluminium and be able to read technical drawings. A coded welder certificate is preferred. No office work! Own transport is essential as there is no bus. We pay £18 an hour and provide all tools. Applicants should be male, aged 20-40.`,
    `
must experience 24: TIG welding aluminium | two years
salary 18-18 GBP - hour | £18
must skill "read technical drawings" | two years
wish skill "coded welder certificate" | certificate
must car | Own transport
refuse sex | male, aged
refuse age | male, aged
`,
  ),
  goldText(
    'en-cleaner-site',
    `Skip to content
Jobs | Courses | Blog | Sign in
This website uses cookies. Accept all

Office Cleaner (evenings)
Location: Kyiv
Salary: 15 000 UAH per month
Experience: no experience required

Responsibilities:
* Vacuum and mop floors
* Empty bins
Requirements:
* Reliable and punctual
* Right to work in Ukraine

Similar jobs
Hotel housekeeper – 1 year of experience, English A2
Window cleaner – driving licence required
Learn English online: from zero to B2 in 6 months!
Privacy policy  Terms  Contact us`,
    `
wish experience 0 | no experience required
must quality "reliable" | Reliable
must quality "punctual" | Reliable
must right-to-work | Right to work
salary 15000-15000 UAH - month | 15 000
duties 2
`,
  ),
  goldText(
    'en-engineer',
    `Mechanical Design Engineer

Responsibilities include designing pump housings, releasing drawings and supporting production.

Qualifications:
Degree in Mechanical Engineering (required)
Minimum five years in a similar role
SolidWorks and AutoCAD
Good knowledge of GD&T
German language is an advantage
Experience with ANSYS would be a plus

Benefits: pension, canteen, salary 45,000 - 55,000 EUR per year`,
    `
must education higher: Mechanical Engineering | Degree
must experience 60: similar role | Minimum five years
must skill "SolidWorks" | SolidWorks
must skill "AutoCAD" | SolidWorks
must skill "GD&T" | GD&T
wish language de | German
wish skill "ANSYS" | ANSYS
salary 45000-55000 EUR - year | 45,000
duties 2
conditions 3
`,
  ),
];
