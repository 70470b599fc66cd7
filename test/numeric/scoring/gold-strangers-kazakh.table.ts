import type { GoldResume } from './gold.js';
import { gold } from './gold.js';

/** Résumés from Kazakhstan in Kazakh, and in Kazakh and Russian together, labelled by hand before anything was tuned on them. Even places are for tuning, odd ones are held out. */
// prettier-ignore
export const STRANGERS_KAZAKH: readonly GoldResume[] = [
  gold('sk-00', {
    title: 'сатушы', city: 'Алматы қ.',
    about: 'Дүкенде 3 жыл сатушы болып істедім. Касса, тауар қабылдау, сөреге қою. Жауапкершілігім мол, тез үйренемін. Айлығы 250 000 теңгеден.',
    jobs: [['2022-08', '2025-08', 'Magnum', 'сатушы-кассир', 'касса, тауар қабылдау, түгендеу']],
    schools: [['secondary', '№45 мектеп', null, 2021]],
  }, { education: 'secondary', months: { clientManagement: 0, sales: 37, total: 37 }, occupations: { retail: 37 }, city: 'almaty', has: ['cash-desk', 'merchandising', 'learning', 'stock-taking'], wish: { amount: 250000, currency: 'KZT' } }),
  gold('sk-01', {
    title: 'Дүкен сатушысы', city: 'Тараз',
    about: 'Киім дүкенінде жұмыс істедім, сатып алушылармен тіл табыса аламын. Кассамен жұмыс білемін. Жалақы кемінде 200 мың теңге. Жүргізуші куәлігі жоқ.',
    jobs: [['2023-03', '2026-01', 'LC Waikiki', 'Сатушы кеңесші', 'клиенттерге кеңес беру, касса, тауарды орналастыру']],
    schools: [['special-secondary', 'Тараз колледжі', null, 2022]],
  }, { education: 'special-secondary', months: { clientManagement: 0, sales: 35, total: 35 }, occupations: { retail: 35 }, city: 'taraz', has: ['communication', 'cash-desk', 'consulting', 'merchandising'], wish: { amount: 200000, currency: 'KZT' } }),
  gold('sk-02', {
    title: 'Сату менеджері / менеджер по продажам', city: 'Астана',
    about: 'Опыт продаж 3 жыл. Жаңа клиент іздеу, холодные звонки, презентация жасау. Битрикс24, 1С. Қазақша, орысша еркін, ағылшын B1. Өз көлігім бар, права B.',
    jobs: [['2023-05', null, 'ТОО StroyMart', 'Менеджер по продажам', 'клиент іздеу, келіссөз, договор жасау, жоспар орындау']],
    schools: [['higher', 'ЕНУ', 'Маркетинг', 2022]],
  }, { education: 'higher', fields: ['management'], months: { clientManagement: 0, sales: 43, total: 43 }, occupations: { 'active-sales': 43 }, city: 'astana', has: ['active-sales', 'client-search', 'cold-calls', 'presentations', 'crm', '1c', 'negotiation', 'contracts', 'sales-plan'], languages: { kk: 'c1', ru: 'c1', en: 'b1' }, licence: ['B'], car: true }),
  gold('sk-03', {
    title: 'Сату бойынша менеджер', city: 'Шымкент',
    about: 'B2B сату, кездесулер, коммерциялық ұсыныс дайындау, дебиторлық берешекті бақылау. amoCRM. Іссапарға дайынмын. Қазақ тілі ана тілім, орыс тілі жақсы. 400000 тг қолға.',
    jobs: [['2021-02', '2026-07', 'ТОО Азия Пак', 'сату менеджері', 'клиенттермен кездесу, келісімшарт жасасу, шот қою']],
    schools: [['bachelor', 'ОҚУ', 'Экономика', 2020]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 0, sales: 66, total: 66 }, occupations: { 'active-sales': 66 }, city: 'shymkent', has: ['active-sales', 'corporate-clients', 'meetings', 'offers', 'receivables', 'crm', 'contracts', 'sales-papers'], languages: { kk: 'native', ru: 'b2' }, businessTrips: true, wish: { amount: 400000, currency: 'KZT', gross: false } }),
  gold('sk-04', {
    title: 'Оператор', city: 'Қарағанды',
    about: 'Колл-орталықта кіріс қоңырауларға жауап бердім. Сату тәжірибем жоқ, бірақ үйренгім келеді. Суық қоңырау жасамаймын.',
    jobs: [['2024-02', '2026-05', 'Kaspi', 'Байланыс орталығының маманы', 'кіріс қоңыраулар, өтініштерді тіркеу, шағымдар']],
    schools: [['higher', 'ҚарТУ', 'Ақпараттық жүйелер', 2024]],
  }, { education: 'higher', fields: ['technical'], months: { clientManagement: 0, sales: 0, total: 28 }, occupations: { 'call-centre': 28 }, city: 'karaganda', has: ['warm-calls', 'complaints'], against: ['active-sales', 'cold-calls'] }),
  gold('sk-05', {
    title: 'Тұтынушыларға қызмет көрсету маманы', city: 'Ақтөбе',
    about: 'Тұтынушылардың шағымдарын шешемін, телефонмен кеңес беремін. Сату ұсынбаңыздар. Word, Excel білемін. Сабырлы, сыпайымын.',
    jobs: [['2020-09', null, 'Ақтөбе су', 'тұтынушыларға қызмет көрсету жөніндегі маман', 'абоненттерді қабылдау, телефон арқылы кеңес, төлем қабылдау']],
    schools: [['special-secondary', 'Ақтөбе политехникалық колледжі', 'Есеп және аудит', 2019]],
  }, { education: 'special-secondary', fields: ['economics'], months: { clientManagement: 75, sales: 0, total: 75 }, occupations: { 'client-management': 75 }, city: 'aktobe', has: ['complaints', 'phone', 'consulting', 'office', 'excel', 'politeness', 'payments'], against: ['active-sales'] }),
  gold('sk-06', {
    title: 'Сауда өкілі', city: 'Павлодар',
    about: 'Сауда өкілі, 5 жыл. Маршрут бойынша 20 нүкте, тапсырыс қабылдау, тауар қою. В категориялы куәлік, жеке көлік. Облыс ішінде іссапар - иә.',
    jobs: [['2019-01', '2024-01', 'Raimbek', 'Сауда өкілі', 'нүктелерді аралау, тапсырыс, дебиторка'], ['2024-04', null, 'Foodmaster', 'торговый представитель', 'заявки, мерчандайзинг']],
    schools: [['special-secondary', 'ПМК', 'Механик', 2013]],
  }, { education: 'special-secondary', fields: ['technical'], months: { clientManagement: 0, sales: 93, total: 93 }, occupations: { 'field-sales': 93 }, city: 'pavlodar', has: ['visit-plan', 'order-handling', 'merchandising', 'receivables', 'meetings'], licence: ['B'], car: true, businessTrips: true }),
  gold('sk-07', {
    title: 'медициналық өкіл', city: 'Семей',
    about: 'Дәрігерлермен, дәріханалармен кездесу, презентация өткізу, есеп беру. Ағылшын тілі базалық. Көлік бар, куәлік B.',
    jobs: [['2021-10', '2026-03', 'Nobel Pharma', 'Медициналық өкіл', 'дәрігерлерге визит, дәріханаларды аралау, конференция ұйымдастыру']],
    schools: [['higher', 'СММУ', 'Жалпы медицина', 2020]],
  }, { education: 'higher', fields: ['medicine'], months: { clientManagement: 0, sales: 54, total: 54 }, occupations: { 'field-sales': 54 }, city: 'semey', has: ['meetings', 'presentations', 'reports', 'exhibitions'], languages: { en: 'a2' }, licence: ['B'], car: true }),
  gold('sk-08', {
    title: 'Банк маманы', city: 'Қызылорда',
    about: 'Halyk банкінде клиент-менеджер болдым: несие, депозит, карта. Жоспарды 105% орындадым. Заңды тұлғалармен жұмыс тәжірибем жоқ.',
    jobs: [['2018-06', '2023-12', 'Halyk Bank', 'Клиент-менеджер', 'клиенттерге кеңес беру, несие рәсімдеу, депозит ашу, карта сату']],
    schools: [['higher', 'ҚМУ', 'Қаржы', 2018]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 67, sales: 0, total: 67 }, occupations: { bank: 67, 'client-management': 67 }, city: 'kyzylorda', has: ['credit', 'deposits', 'sales-plan', 'consulting'], against: ['corporate-clients'] }),
  gold('sk-09', {
    title: 'Несие менеджері', city: 'Орал',
    about: 'Шағын бизнеске несие беру, клиенттің төлем қабілетін тексеру, құжат дайындау. Команда 4 адам. Орысша еркін.',
    jobs: [['2016-04', '2025-04', 'KMF', 'Несие сарапшысы', 'клиент тарту, төлем қабілетін талдау, мерзімі өткен берешекпен жұмыс']],
    schools: [['higher', 'БҚМУ', 'Қаржы', 2014]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 109, sales: 0, total: 109 }, occupations: { bank: 109 }, city: 'uralsk', has: ['credit', 'solvency-check', 'sales-papers', 'client-search', 'receivables'], languages: { ru: 'c1' } }),
  gold('sk-10', {
    title: 'Студент', city: 'Алматы',
    about: 'ҚазҰУ 3 курс студентімін. Жұмыс тәжірибем жоқ. Клиенттермен жұмыс істеуді үйренгім келеді. Көпшілмін, компьютерді жақсы білемін. IELTS 6.5.',
    schools: [['bachelor', 'ҚазҰУ', 'Менеджмент', 2028]],
  }, { education: 'unfinished-higher', fields: ['management'], months: { clientManagement: 0, sales: 0, total: 0 }, occupations: {}, city: 'almaty', has: ['communication', 'pc'], languages: { en: 'b2' } }),
  gold('sk-11', {
    title: 'жұмыс іздеймін', city: 'Түркістан',
    about: 'Мұғалім болып 6 жыл істедім. Енді сату саласына ауысқым келеді. Сатумен айналыспағанмын. Сөйлей аламын, шыдамдымын.',
    jobs: [['2019-09', '2025-06', '№8 мектеп', 'Мұғалім', 'сабақ беру']],
    schools: [['higher', 'ХҚТУ', 'Педагогика', 2019]],
  }, { education: 'higher', fields: ['humanities'], months: { clientManagement: 0, sales: 0, total: 70 }, occupations: { other: 70 }, city: 'turkistan', has: ['communication', 'politeness'], against: ['active-sales'] }),
  gold('sk-12', {
    title: 'Сату бөлімінің басшысы', city: 'Алматы',
    about: 'Отдел 9 адам, жоспар, мотивация, обучение. Ірі клиенттер: Magnum, Small. Өз клиенттік базам бар. Ожидаемая ЗП 900 000 тенге. Ағылшын B2.',
    jobs: [['2015-03', '2019-08', 'RG Brands', 'Негізгі клиенттер менеджері', 'желілермен келіссөз, келісімшарт, бонус'], ['2019-09', null, 'Tassay', 'Сату бөлімінің басшысы', 'команданы басқару, жоспарлау, есеп']],
    schools: [['higher', 'Нархоз', 'Экономика', 2012]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 140, sales: 140, total: 140 }, occupations: { 'key-accounts': 54, 'head-of-sales': 87 }, city: 'almaty', has: ['team-lead', 'sales-plan', 'staff-training', 'key-clients', 'client-base', 'negotiation', 'contracts', 'special-terms', 'reports'], ownClientBase: true, languages: { en: 'b2' }, wish: { amount: 900000, currency: 'KZT' } }),
  gold('sk-13', {
    title: 'Коммерциялық директор', city: 'Атырау',
    about: 'Мұнай сервисі, тендерлер, экспорт. Команданы басқару 15 адам. Ағылшын еркін, қазақ ана тілі. Көшуге дайын емеспін.',
    jobs: [['2013-01', '2026-02', 'CaspiServ', 'Коммерциялық директор', 'тендер, келіссөз, келісімшарт, дебиторлық берешек']],
    schools: [['master', 'КБТУ', 'Мұнай-газ ісі', 2010]],
  }, { education: 'higher', months: { clientManagement: 158, sales: 158, total: 158 }, occupations: { 'head-of-sales': 158 }, city: 'atyrau', has: ['tenders', 'team-lead', 'negotiation', 'contracts', 'receivables'], languages: { en: 'c1', kk: 'native' }, relocation: false }),
  gold('sk-14', {
    title: 'Специалист по договорам', city: 'Усть-Каменогорск',
    about: 'Шарттарды дайындау, тіркеу, мерзімін бақылау. Сатып алу порталы (goszakup). 1С, ЭЦП. Клиенттермен тікелей жұмыс істемедім.',
    jobs: [['2017-05', '2025-09', 'Казцинк', 'Шарт жұмысы жөніндегі маман', 'шарт жобаларын дайындау, келісу, тізілім жүргізу']],
    schools: [['higher', 'ВКГУ', 'Құқықтану', 2016]],
  }, { education: 'higher', fields: ['law'], months: { clientManagement: 0, sales: 0, total: 101 }, occupations: { 'contract-work': 101 }, city: 'ust-kamenogorsk', has: ['contract-texts', 'contract-register', 'contract-deadlines', 'tenders', '1c', 'electronic-documents'] }),
  gold('sk-15', {
    title: 'Есепші', city: 'Көкшетау',
    about: 'Бухгалтер, 1С 8.3, ЭСФ, шот-фактура, акт сверка. Сату менеджері жұмысын ұсынбаңыз.',
    jobs: [['2014-02', null, 'Көкше нан', 'Бухгалтер', 'шот-фактура, жүкқұжат, касса, есеп']],
    schools: [['special-secondary', 'Көкшетау колледжі', 'Есеп', 2013]],
  }, { education: 'special-secondary', fields: ['economics'], months: { clientManagement: 0, sales: 0, total: 154 }, occupations: { other: 154 }, city: 'kokshetau', has: ['1c', 'sales-papers', 'electronic-documents', 'cash-desk', 'reports'], against: ['active-sales'] }),
  gold('sk-16', {
    title: 'Байланыс салонының кеңесшісі', city: 'Қостанай',
    about: 'Tele2 салоны: телефон, тариф, сим карта сату. Несие рәсімдеу. Кассир. Ортақ тіл табамын.',
    jobs: [['2022-04', '2024-10', 'Tele2', 'Сатушы-кеңесші', 'телефон сату, абонент қосу, төлем қабылдау'], ['2024-11', '2026-09', 'Технодом', 'сатушы', 'тұрмыстық техника сату, кеңес']],
    schools: [['secondary', null, null, 2021]],
  }, { education: 'secondary', months: { clientManagement: 0, sales: 54, total: 54 }, occupations: { telecom: 31, retail: 54 }, city: 'kostanay', has: ['devices-and-plans', 'credit', 'cash-desk', 'communication', 'active-sales', 'payments', 'consulting'] }),
  gold('sk-17', {
    title: 'Қонақүй әкімшісі', city: 'Ақтау',
    about: 'Ресепшн, брондау, телефонға жауап. Ағылшын тілі орта деңгей, түрік тілі еркін. Қонақтардың шағымын шеше аламын.',
    jobs: [['2021-05', '2025-11', 'Rixos', 'Қонақ үй әкімшісі', 'қонақтарды қарсы алу, брондау, төлем']],
    schools: [['higher', 'КМТИУ', 'Туризм', 2021]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 0, total: 55 }, occupations: { hospitality: 55 }, city: 'aktau', has: ['order-handling', 'phone', 'complaints', 'payments'], languages: { en: 'b1', tr: 'c1' } }),
  gold('sk-18', {
    title: 'Менеджер по работе с клиентами', city: 'Костанай',
    about: 'Ведение базы, повторные продажи, решение спорных вопросов. Владею казахским (разговорный) и русским (родной). ЗП от 300 000 тг gross. Готова переехать в Астану.',
    jobs: [['2022-09', null, 'Kazpost', 'Менеджер по работе с клиентами', 'обзвон, договоры с юрлицами, акты, претензии']],
    schools: [['higher', 'КРУ', 'Государственное управление', 2022]],
  }, { education: 'higher', fields: ['management'], months: { clientManagement: 51, sales: 0, total: 51 }, occupations: { 'client-management': 51 }, city: 'kostanay', has: ['client-base', 'active-sales', 'conflict-resolution', 'phone', 'contracts', 'corporate-clients', 'sales-papers', 'complaints'], languages: { kk: 'b1', ru: 'native' }, relocation: true, wish: { amount: 300000, currency: 'KZT', gross: true } }),
  gold('sk-19', {
    title: 'Клиент сервис менеджер', city: 'Петропавл',
    about: 'Клиенттермен байланыс, шағым, кері байланыс жинау. Excel, Word, CRM. Бірнеше жұмысты қатар жүргіземін. Жұмыс уақыты 9-18.',
    jobs: [['2020-02', '2022-06', 'Зерде', 'клиенттермен жұмыс менеджері', 'тұрақты клиенттерді жүргізу, шот, келісімшарт ұзарту'], ['2022-05', '2026-05', 'Зерде', 'Аға клиент-менеджер', 'негізгі клиенттер, есеп']],
    schools: [['higher', 'СҚУ', 'Филология', 2019]],
  }, { education: 'higher', fields: ['humanities'], months: { clientManagement: 76, sales: 0, total: 76 }, occupations: { 'client-management': 76 }, city: 'petropavl', has: ['complaints', 'feedback', 'excel', 'office', 'crm', 'client-care', 'sales-papers', 'contract-deadlines', 'key-clients', 'reports'] }),
];
