/**
 * Names of trades and of what is learnt for them that mean the same, in four languages: beginnings of words in normal form (ё as е).
 * Only what is said in quite different words; forms of one root are met by their stems.
 */
// prettier-ignore
export const TRADE_WORDS: readonly (readonly [name: string, beginnings: readonly string[]])[] = [
  ['=driver', ['водител', 'вожден', 'шофер', 'водій', 'водія', 'водіїв', 'водінн', 'жүргізуш', 'driver', 'driving', 'chauffeur', 'дальнобойщик']],
  ['=accountant', ['бухгалтер', 'главбух', 'бухучет', 'есепші', 'accountant', 'accounting', 'bookkeep', 'бухоблік']],
  ['=developer', ['разработчик', 'программист', 'программирован', 'розробник', 'програміст', 'бағдарламашы', 'developer', 'programmer', 'девелопер']],
  ['=pizzaiolo', ['пиццайол', 'пиццамейк', 'пиццмейк', 'піцайол', 'піцамейк', 'pizzaiol', 'сушист', 'сушимейк']],
  ['=cook', ['повар', 'кухар', 'аспаз', 'cook', 'chef', 'кок', 'шеф']],
  ['=nurse', ['медсестр', 'медбрат', 'сестринск', 'мейірбике', 'мейіргер', 'медбике', 'nurse', 'nursing', 'медсестер', 'сестр']],
  ['=doctor', ['врач', 'лікар', 'дәрігер', 'doctor', 'physician', 'доктор']],
  ['=welder', ['сварщик', 'сварк', 'сварочн', 'сварива', 'зварник', 'зварюв', 'зварюваль', 'зварн', 'дәнекер', 'welder', 'welding', 'газосварщик', 'электросварщик', 'электрогазосварщик', 'сварных']],
  ['=electrician', ['электрик', 'электромонтер', 'електрик', 'електромонтер', 'электромонтаж', 'electrician']],
  ['=locksmith', ['слесар', 'слюсар', 'fitter', 'mechanic', 'механик', 'механік']],
  ['=teacher', ['учител', 'преподават', 'педагог', 'вчител', 'викладач', 'мұғалім', 'оқытушы', 'teacher', 'teaching', 'tutor', 'lecturer', 'репетитор']],
  ['=guard', ['охранник', 'охран', 'сторож', 'охоронец', 'охоронц', 'күзет', 'guard', 'security', 'вахтер']],
  ['=warehouse', ['кладовщик', 'склад', 'комірник', 'қойма', 'warehouse', 'storekeeper', 'комплектовщик', 'комплектувальн', 'жинақтаушы', 'storage']],
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
  ['=educator', ['воспитател', 'виховател', 'тәрбиеші', 'kindergarten']],
  ['=nanny', ['няня', 'няни', 'нянь', 'няню', 'бебиситтер', 'nanny', 'babysit', 'күтуші']],
  ['=carer', ['сиделк', 'доглядальниц', 'уход', 'догляд', 'күтім', 'caregiver', 'carer', 'care']],
  ['=paramedic', ['фельдшер', 'paramedic', 'парамедик']],
  ['=midwife', ['акушер', 'midwife']],
  ['=police', ['полицейск', 'поліцейськ', 'полици', 'поліці', 'police']],
  ['=economist', ['экономист', 'економіст', 'economist', 'экономисі']],
  ['=miller', ['фрезеровщик', 'фрезерувальник', 'фрезерші']],
  ['=waiter', ['официант', 'офіціант', 'даяшы', 'waiter', 'waitress']],
  ['=manager', ['менеджер', 'manager']],
  ['=head', ['руководител', 'начальник', 'заведующ', 'керівник', 'завідувач', 'басшы', 'head', 'директор', 'director']],
  ['=translator', ['переводчик', 'перекладач', 'аудармашы', 'translator', 'interpreter']],
  ['=builder', ['строител', 'строительств', 'будівельник', 'будівництв', 'құрылыс', 'builder', 'construction']],
  ['=logistics', ['логист', 'логіст', 'logistic']],
  ['=marketing', ['маркетинг', 'маркетолог', 'marketing', 'marketer']],
  ['=recruiter', ['рекрутер', 'рекрутинг', 'подбор', 'кадров', 'кадрам', 'кадрами', 'кадры', 'кадри', 'кадр', 'recruiter', 'recruit', 'hr']],
  ['=wage', ['зарплат', 'заработн', 'жалақы', 'payroll', 'wage']],
  ['=school', ['школ', 'мектеп', 'school']],
  ['=hospital', ['больниц', 'стационар', 'лікарн', 'аурухана', 'hospital', 'стаціонар']],
  ['=turner', ['токар', 'turner', 'lathe']],
  ['=drawings', ['чертеж', 'креслен', 'сызба', 'drawing', 'blueprint']],
  ['=licence', ['удостоверен', 'сертификат', 'посвідчен', 'куәлік', 'куәлі', 'сертифікат', 'certificate', 'licence', 'license', 'аттестат', 'certified', 'аккредитац']],
  ['=medical-book', ['медкнижк', 'санкнижк', 'санкниг', 'медкниг', 'книжк', 'медкітап']],
  ['=car-repair', ['автослесар', 'автомехан', 'автоэлектрик']],
  ['=foreman', ['прораб', 'виконроб', 'foreman']],
  ['=carpenter', ['столяр', 'плотник', 'тесля', 'carpenter', 'joiner', 'ағаш']],
  ['=plumber', ['сантехник', 'сантехнік', 'водопроводчик', 'plumb']],
  ['=operator-of-crane', ['крановщик', 'кранівник', 'crane']],
  ['=auditor', ['аудитор', 'auditor']],
  ['=baker', ['пекар', 'кондитер', 'выпечк', 'випічк', 'наубайшы', 'baker', 'baking', 'pastry']],
  ['=painter', ['маляр', 'покраск', 'фарбуван', 'сырлаушы', 'painter', 'painting']],
  ['=plasterer', ['штукатур', 'сылақшы', 'plaster']],
  ['=seamstress', ['швея', 'швей', 'швеи', 'шве', 'пошив', 'швачк', 'тігінш', 'sewing', 'seamstress', 'tailor', 'портн']],
  ['=roofer', ['кровельщик', 'кровл', 'покрівел', 'покрівл', 'roofer', 'roofing']],
  ['=forklift', ['погрузчик', 'навантажувач', 'forklift', 'штабелер', 'ричтрак']],
];

/**
 * Trades of which the one has done much of what the other does: a teacher with small children, a paramedic with injections. Whoever asks for
 * one of them may call somebody of the other.
 */
export const NEIGHBOUR_TRADES: readonly (readonly string[])[] = [
  ['=educator', '=teacher', '=nanny'],
  ['=nurse', '=paramedic', '=midwife'],
  ['=nanny', '=carer'],
  ['=cook', '=baker'],
  ['=cook', '=pizzaiolo'],
  ['=guard', '=police'],
  ['=seller', '=cashier'],
  ['=accountant', '=auditor', '=economist'],
  ['=plasterer', '=painter'],
  ['=turner', '=miller'],
  ['=welder', '=locksmith'],
];

/** Words that tell how high a post is, not which it is. */
export const RANK_WORDS =
  /^(?:ведущ|старш|главн|младш|старший|senior|junior|lead|head|chief|провідн|головн|молодш|аға|бас|жетекш|шеф$|помощник|ассистент|assistant|стажер|trainee|intern|middle|мидл|сеньор|джуниор)/u;
