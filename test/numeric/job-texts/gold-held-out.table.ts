import type { GoldJobText } from './gold.js';
import { goldText } from './gold.js';

/** Texts of jobs that were labelled before the reader was written and never looked into while it grew: only their figures are read. */
export const HELD_OUT_GOLD: readonly GoldJobText[] = [
  goldText(
    'ru-h-pharmacist',
    `Фармацевт / провизор в аптеку

Зарплата: 65 000—80 000 ₽ на руки
Опыт: 1–3 года

Что важно для нас:
— среднее или высшее фармацевтическое образование;
— действующий сертификат (аккредитация);
— знание рецептурного отпуска;
— опыт работы в аптеке от 1 года;
— внимательность и вежливость.

Чем заниматься:
— консультировать покупателей;
— принимать товар;
— следить за сроками годности.

Мы даём:
— график 2/2;
— обучение за счёт сети;
— скидки на лекарства.`,
    `
must experience 12 | Опыт: 1–3 года
must education special-secondary: фармацевтическое {1a} | фармацевтическое
must education higher: фармацевтическое {1b} | фармацевтическое
must skill "сертификат аккредитация" | сертификат
must skill "рецептурного отпуска" | рецептурного
must experience 12: аптеке | опыт работы в аптеке
must quality "внимательность" | внимательность
must quality politeness | внимательность
salary 65000-80000 RUR net month | 65 000
duties 3
conditions 3
`,
  ),
  goldText(
    'ru-h-crane',
    `Машинист башенного крана 6 разряда — вахта, Тюмень
Требования: удостоверение машиниста крана, стаж по профессии от трёх лет, допуск к работе на высоте. Отсутствие вредных привычек и судимости.
Обязанности: управление краном, ежедневный осмотр механизмов.
Условия: вахта 60/30, 180 т.р. за вахту, проезд оплачиваем, жильё бесплатно.`,
    `
must category 6 grade | 6 разряда
must skill "удостоверение машиниста крана" | удостоверение
must experience 36: по профессии | стаж по профессии
must skill "допуск к работе на высоте" | допуск
must quality "отсутствие вредных привычек и судимости" | Отсутствие
salary 180000-180000 RUR - rotation | 180 т.р.
duties 2
conditions 4
`,
  ),
  goldText(
    'ru-h-designer',
    `Ищем UX/UI-дизайнера в продуктовую команду банка

От кандидата ждём:
1. Опыт в продуктовом дизайне не менее 2-х лет
2. Портфолио с мобильными проектами
3. Свободное владение Figma
4. Понимание гайдлайнов iOS и Android
5. Умение проводить интервью с пользователями

Будет здорово, если:
1. Знаете основы HTML и CSS
2. Английский на уровне Intermediate

Задачи:
1. Проектировать экраны приложения
2. Поддерживать дизайн-систему

Условия:
1. Официальное оформление
2. Гибрид: офис на Павелецкой или дом`,
    `
must experience 24: продуктовом дизайне | продуктовом дизайне
must skill "портфолио с мобильными проектами" | Портфолио
must skill "Figma" | Figma
must skill "гайдлайнов iOS и Android" | гайдлайнов
must skill "проводить интервью с пользователями" | интервью
wish skill "HTML" | HTML
wish skill "CSS" | HTML
wish language en b1 | Английский
duties 2
conditions 2
`,
  ),
  goldText(
    'ru-h-storekeeper-description',
    `ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ ЗАВЕДУЮЩЕГО СКЛАДОМ

1. ОБЩИЕ ПОЛОЖЕНИЯ
1.1. Заведующий складом относится к категории руководителей.
1.2. На должность заведующего складом назначается лицо, имеющее среднее профессиональное образование и стаж работы в складском хозяйстве не менее 1 года или среднее общее образование и стаж работы в складском хозяйстве не менее 3 лет.
1.3. Заведующий складом должен знать:
1) правила хранения материальных ценностей;
2) правила проведения инвентаризаций;
3) правила охраны труда.
1.4. Заведующий складом подчиняется директору.

2. ДОЛЖНОСТНЫЕ ОБЯЗАННОСТИ
Заведующий складом обязан:
1) руководить приёмом и отпуском товаров;
2) обеспечивать сохранность ценностей;
3) вести учёт складских операций.

3. ОТВЕТСТВЕННОСТЬ
Заведующий складом несёт ответственность за причинение материального ущерба.`,
    `
must education special-secondary {1a} | складском хозяйстве
must experience 12: складском хозяйстве {1a} | складском хозяйстве
must education secondary {1b} | складском хозяйстве
must experience 36: складском хозяйстве {1b} | складском хозяйстве
must skill "правила хранения материальных ценностей" | хранения
must skill "правила проведения инвентаризаций" | инвентаризаций
must skill "правила охраны труда" | охраны труда
duties 3
`,
  ),
  goldText(
    'ru-h-courier',
    `Курьер на своём авто
Присоединяйся к службе доставки! Опыт не важен.
Нужны: личный автомобиль, права категории B, смартфон на Android.
Возраст от 18 лет. Гражданство России, Беларуси, Казахстана, Киргизии или Армении.
Доход до 6000 рублей в день. Свободный график, выплаты ежедневно.`,
    `
wish experience 0 | Опыт не важен
must car | личный автомобиль
must licence B | права категории B
must skill "смартфон на Android" | смартфон
must right-to-work | Гражданство
salary -6000 RUR - day | 6000
`,
  ),
  goldText(
    'ru-h-lawyer-site',
    `Поиск по сайту
Вход для работодателей
Каталог вакансий | Резюме | Статьи

ЮРИСТ ПО ДОГОВОРНОЙ РАБОТЕ
Компания: ЗАО «Гранит-Инвест»
Город: Минск
Зарплата: 2500 – 3500 BYN

Требования
Высшее юридическое образование
Опыт работы по специальности не менее 3-х лет
Знание гражданского и хозяйственного законодательства Республики Беларусь
Уверенный пользователь MS Office, КонсультантПлюс
Знание английского языка на уровне чтения документов приветствуется

Обязанности
Разработка и согласование договоров
Претензионная работа
Представительство в судах

Условия
Пятидневная рабочая неделя
Компенсация питания

Смотрите также
Юрисконсульт, опыт от 5 лет, знание немецкого языка
Помощник юриста без опыта работы

Как составить резюме: 10 советов. Высшее образование указывайте первым!
Реклама: Автошкола «Старт», права категории B за два месяца
© Каталог работы`,
    `
must education higher: юридическое | Высшее юридическое
must experience 36: по специальности | по специальности
must skill "гражданского и хозяйственного законодательства Республики Беларусь" | законодательства
must skill office | MS Office
must skill "КонсультантПлюс" | MS Office
wish language en | английского
salary 2500-3500 BYR - month | BYN
duties 3
conditions 2
`,
  ),
  goldText(
    'ru-h-hairdresser',
    `В салон красоты нужен парикмахер-универсал. Обязательно: опыт работы от 2 лет, наличие медкнижки, умение делать сложные окрашивания. Желательно: своя база клиентов. Замужние и без маленьких детей. Условия: 50% от выручки, хорошая проходимость, материалы наши.`,
    `
must experience 24 | опыт работы от 2 лет
must skill "медкнижка" | медкнижки
must skill "умение делать сложные окрашивания" | окрашивания
wish client-base | своя база
refuse family | Замужние
conditions 3
`,
  ),
  goldText(
    'ru-h-analyst',
    `Системный аналитик (1С / интеграции)
Уровень дохода: от 200 000 до 260 000 руб. до вычета НДФЛ

О проекте
Заказчик — сеть клиник. Проекту 5 лет, команда 12 человек.

Ожидания
· Опыт работы системным аналитиком от 3 лет
· Высшее техническое образование
· Знание нотаций BPMN, UML
· Навыки написания SQL-запросов
· Опыт работы с Confluence и Jira
· Английский язык не требуется

Плюсом будет знание 1С:ERP

Обязанности
· Сбор и описание требований
· Постановка задач разработчикам
· Участие в тестировании`,
    `
must experience 36: системный аналитик | системным аналитиком
must education higher: техническое | техническое
must skill "нотаций BPMN" | BPMN
must skill "UML" | BPMN
must skill "SQL-запросов" | SQL
must skill "Confluence" | Confluence
must skill "Jira" | Confluence
wish skill 1c | 1С:ERP
salary 200000-260000 RUR gross month | 200 000
duties 3
`,
  ),
  goldText(
    'ru-h-kindergarten',
    `Воспитатель детского сада, 1 квалификационная категория
Требуемое образование: среднее профессиональное (педагогическое)
Требуемый стаж: без опыта
Дополнительно: любовь к детям, терпение, наличие прививок и санитарной книжки.
Оклад 32 500 руб. в месяц + стимулирующие
Соцпакет, отпуск 42 дня.`,
    `
must category 1 category | 1 квалификационная
must education special-secondary: педагогическое | педагогическое
wish experience 0 | без опыта
must quality "любовь к детям" | любовь к детям
must quality politeness | любовь к детям
must skill "наличие прививок и санитарной книжки" | прививок
salary 32500- RUR - month | 32 500
conditions 2
`,
  ),
  goldText(
    'ru-h-call-centre',
    `Оператор колл-центра (входящая линия)
Мы берём без опыта и учим две недели.
Ты справишься, если:
- грамотно говоришь и пишешь;
- быстро печатаешь;
- спокойно относишься к сложным клиентам.
Обязателен свой ноутбук и интернет от 50 Мбит.
Делать нужно вот что: отвечать на звонки, оформлять заявки, передавать их в отдел.
Платим 45000 рублей чистыми, смены по 8 часов, можно совмещать с учёбой.`,
    `
wish experience 0 | без опыта
must quality communication | грамотно говоришь
must skill "быстро печатаешь" | печатаешь
must quality "спокойно относишься к сложным клиентам" | спокойно
must skill "ноутбук и интернет" | ноутбук
salary 45000-45000 RUR net month | 45000
duties 3
conditions 2
`,
  ),
  goldText(
    'uk-h-cook',
    `Кухар холодного цеху
Заробітна плата: 28 000 грн + чайові

Очікуємо від кандидата:
• Досвід роботи на аналогічній посаді від 1 року
• Наявність медичної книжки
• Знання технології приготування страв
• Бажано профільна освіта

Функціональні обов'язки:
• Приготування салатів і закусок
• Дотримання санітарних норм

Пропонуємо:
• Графік 3/3
• Харчування
• Офіційне оформлення`,
    `
must experience 12: аналогічній посаді | аналогічній
must skill "медична книжка" | медичної
must skill "технології приготування страв" | технології
wish education special-secondary | профільна
salary 28000- UAH - month | 28 000
duties 2
conditions 3
`,
  ),
  goldText(
    'uk-h-developer',
    `Frontend Developer (React)
Ми шукаємо розробника до команди медичного сервісу.

Необхідно:
– 2+ роки комерційного досвіду з React;
– впевнене володіння TypeScript;
– розуміння REST API;
– рівень англійської не нижче Intermediate.

Буде плюсом:
– досвід з Next.js або Remix;
– вища технічна освіта.

Що пропонуємо: винагороду $2500–3200, відпустку 20 днів, медичне страхування.`,
    `
must experience 24: React | React
must skill "TypeScript" | TypeScript
must skill "REST API" | REST
must language en b1 | англійської
wish skill "Next.js" {1a} | Next.js
wish skill "Remix" {1b} | Next.js
wish education higher: технічна | технічна
salary 2500-3200 USD - month | 2500
conditions 2
`,
  ),
  goldText(
    'uk-h-guard',
    `Охоронець у торговельний центр, Дніпро
Вимоги: чоловік до 45 років, без судимості, посвідчення охоронника або служба в армії. Приємна зовнішність.
Стаж роботи не має значення.
Графік: доба через три, 900 грн/зміна.`,
    `
refuse sex | чоловік
refuse age | до 45
refuse appearance | Приємна
must skill "без судимості" | судимості
must skill "посвідчення охоронника" {1a} | посвідчення
must skill "служба в армії" {1b} | посвідчення
wish experience 0 | не має значення
salary 900-900 UAH - shift | 900
`,
  ),
  goldText(
    'uk-h-teacher-description',
    `ПОСАДОВА ІНСТРУКЦІЯ ВЧИТЕЛЯ БІОЛОГІЇ
1. Загальні положення
1.1. На посаду вчителя призначається особа з вищою педагогічною освітою (ступінь магістра) без вимог до стажу роботи.
1.2. Для вчителя I категорії: стаж педагогічної роботи не менше 5 років.
1.3. Учитель повинен знати державну мову, методику викладання предмета, санітарні правила.
2. Обов'язки
2.1. Проводить уроки та лабораторні роботи.
2.2. Оцінює знання учнів.
3. Відповідальність
3.1. Учитель відповідає за життя і здоров'я дітей.`,
    `
must education higher: педагогічною | педагогічною
wish experience 0 | без вимог
must category 1 category | I категорії
must experience 60: педагогічної | педагогічної
must language uk | державну мову
must skill "методику викладання предмета" | методику
must skill "санітарні правила" | санітарні
duties 2
`,
  ),
  goldText(
    'kk-h-accountant',
    `Бухгалтер (Қарағанды)
Біз іздейміз:
- жоғары білім (қаржы, есеп және аудит);
- бухгалтерлік жұмыс тәжірибесі 2 жылдан бастап;
- 1С: Бухгалтерия, Excel бағдарламаларын жақсы білу;
- салық кодексін білу;
- ағылшын тілін білу артықшылық болады.

Негізгі міндеттері:
- алғашқы құжаттарды өңдеу;
- салық есептілігін дайындау.

Біз ұсынамыз:
- жалақы 350 000 теңгеден бастап;
- жылдық демалыс.`,
    `
must education higher: қаржы, есеп және аудит | жоғары білім
must experience 24: бухгалтерлік | бухгалтерлік
must skill 1c | 1С
must skill excel | 1С
must skill "салық кодексі" | салық кодексін
wish language en | ағылшын
salary 350000- KZT - month | 350 000
duties 2
conditions 1
`,
  ),
  goldText(
    'kk-h-security',
    `Күзетші керек! Ер адам, 25-50 жас аралығы. Тәжірибе қажет емес. Күзетші куәлігі болуы тиіс. Соттылығы болмауы керек. Жалақы – ауысымына 10 000 теңге.`,
    `
refuse sex | Ер адам
refuse age | 25-50
wish experience 0 | Тәжірибе қажет емес
must skill "күзетші куәлігі" | куәлігі
must skill "соттылығы болмауы" | Соттылығы
salary 10000-10000 KZT - shift | 10 000
`,
  ),
  goldText(
    'kk-h-engineer',
    `Инженер-электрик
Талаптар: жоғары техникалық білім немесе орта арнаулы білім және 3 жыл өтіл; AutoCAD білу; электр қауіпсіздігі бойынша IV топ; орыс тілін білу.
Міндеттері: электр жабдықтарын жөндеу, сызбалармен жұмыс.
Жұмыс шарттары: вахта 15/15, тұрғын үй беріледі.`,
    `
must education higher: техникалық {1a} | жоғары техникалық
must education special-secondary {1b} | жоғары техникалық
must experience 36 {1b} | жоғары техникалық
must skill "AutoCAD" | AutoCAD
must category 4 group | IV топ
must language ru | орыс тілін
duties 2
conditions 2
`,
  ),
  goldText(
    'kk-h-teacher',
    `Бастауыш сынып мұғалімі
Білімі: жоғары педагогикалық
Санаты: екінші немесе бірінші
Өтілі: 1 жылдан кем емес
Талап етіледі: баламен тіл табыса білу, компьютерлік сауаттылық
Әйел адам, 40 жасқа дейін
Жалақысы: 250 000-280 000 тг`,
    `
must education higher: педагогикалық | жоғары педагогикалық
must category 2 category {1a} | екінші
must category 1 category {1b} | екінші
must experience 12 | Өтілі
must quality "баламен тіл табыса білу" | баламен
must skill pc | компьютерлік
refuse sex | Әйел адам
refuse age | 40 жасқа
salary 250000-280000 KZT - month | 250 000
`,
  ),
  goldText(
    'en-h-nurse',
    `Registered Nurse, Night Shifts

The role
You will monitor patients, administer medication and keep records.

Essential criteria
• Diploma or degree in nursing
• Current professional registration
• Minimum of 12 months' post-registration experience
• Ability to work night shifts
• English at C1

Desirable criteria
• Experience in intensive care
• Basic Life Support certificate

Benefits
• $32 per hour
• Free parking`,
    `
must education special-secondary: nursing {1a} | nursing
must education higher: nursing {1b} | nursing
must skill "professional registration" | registration
must experience 12: post-registration | 12 months
must skill "ability to work night shifts" | night shifts
must language en c1 | C1
wish experience 1: intensive care | intensive care
wish skill "Basic Life Support certificate" | Basic Life
salary 32-32 USD - hour | $32
duties 3
conditions 1
`,
  ),
  goldText(
    'en-h-warehouse',
    `WAREHOUSE OPERATIVE
No previous experience is necessary as full training will be given. A forklift licence would be an advantage. You need to be able to lift 20 kg and work as part of a team. Young and energetic people only, please! £12.50 per hour, weekly pay, free tea and coffee. You will pick and pack orders and load vans.`,
    `
wish experience 0 | No previous experience
salary 12.5-12.5 GBP - hour | £12.50
wish skill "forklift licence" | forklift
must skill "able to lift 20 kg" | lift 20 kg
must quality teamwork | part of a team
refuse age | Young
duties 2
conditions 3
`,
  ),
  goldText(
    'en-h-developer-description',
    `JOB DESCRIPTION
Position: Senior DevOps Engineer
Reports to: Head of Infrastructure

Purpose of the position
Keep the platform of a payments company available around the clock.

Key responsibilities
1. Maintain Kubernetes clusters
2. Automate releases
3. Take part in the on-call rota

Person specification
1. 5+ years in system administration or DevOps
2. Strong Linux knowledge
3. Terraform and Ansible
4. Scripting in Python or Bash
5. Bachelor's degree preferred
6. Polish language skills not required

Approved by: ____________   Date: ____________`,
    `
must experience 60: system administration | system administration
must skill "Linux" | Linux
must skill "Terraform" | Terraform
must skill "Ansible" | Terraform
must skill "Scripting in Python" {1a} | Python
must skill "Bash" {1b} | Python
wish education higher | Bachelor
duties 3
`,
  ),
  goldText(
    'en-h-driver-site',
    `Menu  Home  Jobs  Employers  Log in
Get 50% off our CV writing course - today only!

HGV Class 1 Driver
Astana | Full time | Posted 2 days ago

Candidates must hold a valid category CE licence and a digital tachograph card. You should have driven articulated lorries for at least one year. Knowledge of Kazakh or Russian is desirable. The job involves overnight trips across the region, so readiness to travel is a must.

Pay: 450,000 KZT per month after tax

People also viewed
Bus driver, category D, 3 years of experience
Courier with own car, no experience needed

About CookieJobs: we use cookies to remember you. Terms of use.`,
    `
must licence CE | category CE
must skill "digital tachograph card" | tachograph
must experience 12: driven articulated lorries | at least one year
wish language kk {1a} | Kazakh
wish language ru {1b} | Kazakh
must business-trips | travel
salary 450000-450000 KZT net month | 450,000
`,
  ),
];
