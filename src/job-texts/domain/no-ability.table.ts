import { ofOurLetters } from '../../vacancies/domain/spans.js';

/**
 * What a part of a sentence is that stands among demands and demands nothing, by its first words: pay, hours, what is given, what somebody shall
 * do to apply, a clause that explains what stands before it. Beginnings of words in small letters, ё as е, by language.
 */
// prettier-ignore
export const OPENS_NO_DEMAND = {
  pay: 'доплата доплачуємо надбавка зарплат з/п зп заработная заработок оклад ставка доход оплата выплат премии премия бонусы стипендия вилка тариф чаевые подработк аванс заробітна зарплатня дохід виплат премія чайові жалақы айлық еңбекақы төлем сыйақы salary pay payment wage compensation bonuses tips',
  hours: 'график смены смена сменность вахта занятость удаленка удаленно расписание выходные графік зміни зайнятість віддалено вихідні кесте ауысым schedule shifts hours hybrid remote',
  given: 'оформление трудоустройство соцпакет дмс отпуск больничн питание проживание жилье проезд общежитие спецодежда униформа скидки корпоратив обеды стажировка наставник офис премии карьерн оформлення працевлаштування відпустка лікарнян харчування житло проїзд спецодяг знижки навчання тегін жатақхана тамақ ресми оқыту benefits insurance holidays vacation pension uniform discount accommodation meals parking training free relocation perks',
  comparison: 'чем тем',
  clause: 'рядом недалеко поруч недалеко near если когда чтобы где куда поскольку так потому поэтому ведь хотя пока чего почему зачем кто хто тк якщо коли щоб де куди бо тому адже хоча поки чому егер as because since when where while so unless although why',
  reader: 'пиши пишите звони звоните присылай присылайте отправь отправляй отправляйте откликай откликайся жми приходи приходите тел телефон whatsapp telegram вайбер пишіть дзвоніть надсилай надсилайте телефонуй хабарлас жазыңыз қоңырау call phone telephone ring email apply send contact text',
  company: 'мы наш наша наше наши нами коллектив команда ми наша біз біздің we our us',
} as const;

/** The firm speaks of itself in the first person of the plural. */
export const FIRM_SPEAKS = ofOurLetters(
  /(?<!\p{L})\p{L}{2,}(?:аем|яем|уем|юем|ваем|аємо|яємо|уємо|юємо|аймыз|ейміз|ймыз|йміз|амыз|еміз)(?!\p{L})|(?<!\p{L})(?:научим|обучим|поможем|даем|даемо|даємо|поговорим|поговоримо|дадим|возьмем|берем|ждем|учим|платим|оплатим|выдадим|ценим|любим|растим|кормим|предоставим|компенсируем|обеспечим|найдем|оформим|навчимо|допоможемо|дамо|платимо|оплатимо|візьмемо|надамо|беремо|(?:компания|жұмыс беруші) (?:береді|төлейді|өтейді|қамтамасыз)|цінуємо|үйретеміз|береміз|у нас(?! (?:принят|люб))|(?:компания|фирма|завод|организация|школа|клиника|компанія|фірма) (?:да[её]т|предоставля|выда[её]т|оплачива|обеспечива|нада[єе]|забезпечу)\p{L}*|получ(?:ите|ишь)|отрима(?:єте|єш)|we (?:will|offer|provide|pay|train|teach|sponsor|help|are|have)|we.ll)(?!\p{L})/u,
);
