/**
 * Names of trades and of what is learnt for them that mean the same, in four languages: beginnings of words in normal form (ё as е).
 * Only what is said in quite different words; forms of one root are met by their stems.
 */
// prettier-ignore
export const TRADE_WORDS: readonly (readonly [name: string, beginnings: readonly string[]])[] = [
  ['=driver', ['водител', 'вожден', 'шофер', 'водій', 'водія', 'водіїв', 'водінн', 'жүргізуш', 'driver', 'driving', 'chauffeur', 'дальнобойщик']],
  ['=accountant', ['бухгалтер', 'бухучет', 'есепші', 'accountant', 'accounting', 'bookkeep', 'бухоблік']],
  ['=developer', ['разработчик', 'программист', 'программирован', 'розробник', 'програміст', 'бағдарламашы', 'developer', 'programmer', 'девелопер']],
  ['=cook', ['повар', 'кухар', 'аспаз', 'cook', 'chef', 'кок', 'шеф']],
  ['=nurse', ['медсестр', 'медбрат', 'сестринск', 'мейірбике', 'мейіргер', 'nurse', 'nursing', 'медсестер']],
  ['=doctor', ['врач', 'лікар', 'дәрігер', 'doctor', 'physician', 'доктор']],
  ['=welder', ['сварщик', 'сварк', 'сварочн', 'сварива', 'зварник', 'зварюв', 'зварн', 'дәнекер', 'welder', 'welding', 'газосварщик', 'электросварщик', 'электрогазосварщик', 'сварных']],
  ['=electrician', ['электрик', 'электромонтер', 'електрик', 'електромонтер', 'электромонтаж', 'electrician']],
  ['=locksmith', ['слесар', 'слюсар', 'fitter', 'mechanic', 'механик', 'механік']],
  ['=teacher', ['учител', 'преподават', 'педагог', 'вчител', 'викладач', 'мұғалім', 'оқытушы', 'teacher', 'teaching', 'tutor', 'lecturer', 'репетитор']],
  ['=guard', ['охранник', 'охран', 'сторож', 'охоронец', 'охоронц', 'күзет', 'guard', 'security', 'вахтер']],
  ['=warehouse', ['кладовщик', 'склад', 'комірник', 'қойма', 'warehouse', 'storekeeper', 'комплектовщик', 'storage']],
  ['=loader', ['грузчик', 'погрузк', 'вантажник', 'жүк', 'loader', 'разгрузк']],
  ['=courier', ['курьер', 'кур\'єр', 'курєр', 'courier', 'доставщик']],
  ['=cleaner', ['уборщик', 'уборщиц', 'уборк', 'прибиральн', 'клининг', 'клінінг', 'тазалаушы', 'cleaner', 'cleaning', 'горничн', 'housekeep']],
  ['=seller', ['продавец', 'продавц', 'продавщиц', 'сатушы', 'продавец', 'продавчин', 'salesperson', 'salesman', 'saleswoman']],
  ['=sales', ['продаж', 'сбыт', 'збут', 'сату', 'sales', 'selling']],
  ['=cashier', ['кассир', 'касир', 'касс', 'cashier']],
  ['=client', ['клиент', 'клієнт', 'покупател', 'заказчик', 'client', 'customer', 'тұтынушы']],
  ['=engineer', ['инженер', 'інженер', 'engineer']],
  ['=lawyer', ['юрист', 'юрисконсульт', 'адвокат', 'заңгер', 'lawyer', 'legal', 'юридическ', 'юридичн']],
  ['=designer', ['дизайн', 'designer', 'design']],
  ['=analyst', ['аналитик', 'аналітик', 'analyst']],
  ['=tester', ['тестировщик', 'тестирован', 'тестувальник', 'tester', 'testing', 'qa']],
  ['=hairdresser', ['парикмахер', 'перукар', 'шаштараз', 'hairdresser', 'барбер', 'стилист']],
  ['=pharmacist', ['фармацевт', 'фармац', 'провизор', 'провізор', 'аптек', 'дәріхана', 'pharmac']],
  ['=educator', ['воспитател', 'виховател', 'тәрбиеші', 'няня', 'kindergarten']],
  ['=waiter', ['официант', 'офіціант', 'даяшы', 'waiter', 'waitress']],
  ['=manager', ['менеджер', 'manager']],
  ['=head', ['руководител', 'начальник', 'заведующ', 'керівник', 'завідувач', 'басшы', 'head', 'директор', 'director']],
  ['=translator', ['переводчик', 'перекладач', 'аудармашы', 'translator', 'interpreter']],
  ['=builder', ['строител', 'строительств', 'будівельник', 'будівництв', 'құрылыс', 'builder', 'construction']],
  ['=logistics', ['логист', 'логіст', 'logistic']],
  ['=marketing', ['маркетинг', 'маркетолог', 'marketing', 'marketer']],
  ['=recruiter', ['рекрутер', 'рекрутинг', 'подбор', 'recruiter', 'recruit', 'hr']],
  ['=wage', ['зарплат', 'заработн', 'жалақы', 'payroll', 'wage']],
  ['=school', ['школ', 'мектеп', 'school']],
  ['=hospital', ['больниц', 'стационар', 'лікарн', 'аурухана', 'hospital', 'стаціонар']],
  ['=turner', ['токар', 'turner', 'lathe']],
  ['=drawings', ['чертеж', 'креслен', 'сызба', 'drawing', 'blueprint']],
  ['=licence', ['удостоверен', 'сертификат', 'посвідчен', 'куәлік', 'куәлі', 'сертифікат', 'certificate', 'licence', 'license', 'аттестат', 'certified', 'аккредитац']],
  ['=medical-book', ['медкнижк', 'санкнижк', 'санкниг', 'медкниг', 'книжк', 'медкітап']],
  ['=car-repair', ['автослесар', 'автомехан', 'автоэлектрик']],
  ['=forklift', ['погрузчик', 'навантажувач', 'forklift', 'штабелер', 'ричтрак']],
];

/** Words that tell how high a post is, not which it is. */
export const RANK_WORDS =
  /^(?:ведущ|старш|главн|младш|старший|senior|junior|lead|head|chief|провідн|головн|молодш|аға|бас|жетекш|помощник|ассистент|assistant|стажер|trainee|intern|middle|мидл|сеньор|джуниор)/u;
