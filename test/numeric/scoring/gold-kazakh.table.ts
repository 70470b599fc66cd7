import type { GoldResume } from './gold.js';
import { gold } from './gold.js';

/** Kazakh résumés as people write them (Russian words mixed in as they come), labelled by hand. Even places are for tuning, odd ones are held out. */
// prettier-ignore
export const KAZAKH_GOLD: readonly GoldResume[] = [
  gold('kk-00', {
    title: 'Сату менеджері', city: 'Алматы',
    about: 'Сату саласында 4 жыл тәжірибем бар. 1С, Битрикс24 бағдарламаларын білемін. Жеке көлігім бар, B санатты жүргізуші куәлігі. Көпшілмін, стресске төзімдімін.',
    jobs: [['2020-03', '2024-02', 'ТОО Береке', 'Сату жөніндегі менеджер', 'Жаңа клиенттерді іздеу, суық қоңыраулар, келіссөздер жүргізу, шарт жасасу, сату жоспарын орындау']],
    schools: [['higher', 'ҚазҰУ', 'Маркетинг', 2019]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 48, total: 48 }, city: 'almaty', has: ['1c', 'crm', 'communication', 'stress-resistance', 'client-search', 'cold-calls', 'phone', 'negotiation', 'contracts', 'sales-plan', 'active-sales'], licence: ['B'], car: true }),
  gold('kk-01', {
    title: 'Клиенттермен жұмыс жөніндегі менеджер', city: 'Астана',
    about: 'Қазақ тілі - ана тілі, орыс тілі - еркін, ағылшын тілі - орта. Компьютерді жетік меңгергенмін. Сату тәжірибем жоқ.',
    jobs: [['2021-06', null, 'Қазпошта', 'Клиенттермен жұмыс жөніндегі менеджер', 'Тұрақты клиенттерге қызмет көрсету, шағымдарды қарау, клиенттер базасын жүргізу, есеп дайындау']],
    schools: [['higher', 'ЕҰУ', 'Экономика', 2020]],
  }, { education: 'higher', months: { clientManagement: 66, sales: 0, total: 66 }, city: 'astana', has: ['pc', 'client-care', 'complaints', 'client-base', 'reports'], against: ['active-sales'], languages: { kk: 'native', ru: 'c1', en: 'b1' } }),
  gold('kk-02', {
    title: 'Оператор', city: 'Шымкент',
    about: 'Байланыс орталығында жұмыс істедім. Суық қоңыраулармен айналыспадым. Сатуды үйренгім келеді.',
    jobs: [['2023-01', '2025-12', 'Beeline', 'Байланыс орталығының операторы', 'Кіріс қоңырауларды қабылдау, абоненттерге кеңес беру, даулы жағдайларды шешу']],
    schools: [['special-secondary', 'Шымкент колледжі', null, 2022]],
  }, { education: 'special-secondary', months: { clientManagement: 0, sales: 0, total: 36 }, city: 'shymkent', has: ['phone', 'warm-calls', 'consulting', 'conflict-resolution'], against: ['cold-calls'] }),
  gold('kk-03', {
    title: 'Сатушы-кеңесші', city: 'Қарағанды',
    about: 'Жауапты, сыпайы, тез үйренемін. Командада жұмыс істей аламын. Жүргізуші куәлігім жоқ.',
    jobs: [['2022-05', '2026-05', 'Sulpak', 'Сатушы-кеңесші', 'Сатып алушыларға кеңес беру, тауар сату, касса, түгендеу жүргізу']],
    schools: [['special-secondary', 'Қарағанды жоғары колледжі', 'Есеп', 2022]],
  }, { education: 'special-secondary', months: { clientManagement: 0, sales: 49, total: 49 }, city: 'karaganda', has: ['politeness', 'learning', 'teamwork', 'consulting', 'active-sales', 'cash-desk', 'stock-taking', 'ambition'] }),
  gold('kk-04', {
    title: 'Банк клиент-менеджері', city: 'Ақтөбе',
    about: 'Банкте 3 жыл жұмыс істедім. Excel, Word білемін. Көшуге дайынмын.',
    jobs: [['2021-01', '2023-12', 'Халық банкі', 'Клиент-менеджер', 'Несие және карта рәсімдеу, депозит ашу, клиенттерге кеңес беру, жоспарды орындау, құжаттарды ресімдеу']],
    schools: [['higher', 'Ақтөбе университеті', 'Қаржы', 2020]],
  }, { education: 'higher', months: { clientManagement: 36, sales: 0, total: 36 }, city: 'aktobe', has: ['excel', 'office', 'credit', 'bank-products', 'deposits', 'consulting', 'sales-plan', 'sales-papers'], relocation: true }),
  gold('kk-05', {
    title: 'Менеджер по продажам', city: 'Алматы',
    about: 'Орысша, қазақша еркін сөйлеймін. Опыт продаж 2 года. Клиенттер базам бар. Іссапарға дайынмын.',
    jobs: [['2024-01', '2026-01', 'ТОО Снаб', 'Менеджер по продажам', 'Клиенттерге қоңырау шалу, кездесулер өткізу, коммерциялық ұсыныс дайындау, дебиторлық берешекті бақылау']],
    schools: [['bachelor', 'Нархоз', 'Менеджмент', 2023]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 25, total: 25 }, city: 'almaty', has: ['active-sales', 'phone', 'meetings', 'offers', 'receivables'], languages: { kk: 'c1', ru: 'c1' }, ownClientBase: true, businessTrips: true }),
  gold('kk-06', {
    title: 'Негізгі клиенттер менеджері', city: 'Астана',
    about: 'Ірі клиенттермен келіссөз жүргізу тәжірибесі. Ағылшын тілі B2. Адамдарды сендіре аламын.',
    jobs: [['2019-02', null, 'Efes', 'Негізгі клиенттер менеджері', 'Сауда желілерімен жұмыс, шарттар жасасу, таныстырылымдар өткізу, жеңілдіктерді келісу, есептілік']],
    schools: [['master', 'КИМЭП', 'Бизнес әкімшілігі', 2018]],
  }, { education: 'higher', months: { clientManagement: 94, sales: 94, total: 94 }, city: 'astana', has: ['key-clients', 'negotiation', 'persuasion', 'contracts', 'presentations', 'special-terms', 'reports'], languages: { en: 'b2' } }),
  gold('kk-07', {
    title: 'Сату өкілі', city: 'Тараз',
    about: 'B, C санаттары бар. Көлігім жоқ. Сатуды ұсынбаңыз, тек қызмет көрсету саласы.',
    jobs: [['2020-01', '2021-12', 'Магнум', 'Сауда өкілі', 'Тапсырыс қабылдау, тауарды сөреге орналастыру, төлемдерді бақылау']],
    schools: [['secondary', '№5 мектеп', null, 2018]],
  }, { education: 'secondary', months: { clientManagement: 0, sales: 24, total: 24 }, city: 'taraz', has: ['order-handling', 'merchandising', 'receivables'], against: ['active-sales'], licence: ['B', 'C'], car: false }),
  gold('kk-08', {
    title: 'Шарт жұмысы жөніндегі маман', city: 'Павлодар',
    about: 'Шарттарды дайындау, тізілім жүргізу. Жұмыс тәжірибесі 5 жыл.',
    jobs: [['2021-04', '2026-03', 'Зауыт', 'Шарт жұмысы жөніндегі маман', 'Шарт жобаларын әзірлеу, шарттардың мерзімін бақылау, іскерлік хат алмасу']],
    schools: [['higher', 'ПМУ', 'Құқықтану', 2020]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 0, total: 60 }, city: 'pavlodar', has: ['contracts', 'contract-texts', 'contract-register', 'contract-deadlines', 'correspondence'] }),
  gold('kk-09', {
    title: 'Клиенттерге қызмет көрсету маманы', city: 'Семей',
    about: 'Тәжірибесіз, бірақ тез үйренемін. Телефонмен сөйлесу дағдым жақсы. CRM жүйесімен жұмыс істеген жоқпын.',
    schools: [['unfinished-higher', 'Шәкәрім университеті', 'Педагогика', 2028]],
  }, { education: 'unfinished-higher', months: { clientManagement: 0, sales: 0, total: 0 }, city: 'semey', has: ['learning', 'phone'], against: ['crm'] }),
];
