import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';
import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import { judgeRequirement } from '../../../src/scoring/domain/judge-requirement.js';
import { judgeWish } from '../../../src/vacancies/domain/wish.js';
import { job, resumeWith, TODAY } from '../scoring/resume-builder.js';

/** What lines under a heading ask for, in short: degree, kind, what and the way. */
function gists(line: string): string[] {
  return readJobText(`Post\n\nRequirements:\n- ${line}`).requirements.map(({ kind, value, mustHave, route }) => {
    const own = value as Readonly<Record<string, unknown>>;
    const known = Array.isArray(own['anyOf']) ? own['anyOf'][0] : undefined;
    const what = own['words'] ?? known ?? own['months'] ?? own['category'] ?? own['level'];
    const named = kind === 'language' ? `${String(own['language'])}-${String(own['level'])}` : String(what ?? '');
    return [mustHave ? 'must' : 'wish', kind, named, route?.option ?? ''].join(' ').trim();
  });
}

describe('alternatives', () => {
  it.each([
    ['English B2 or German B1', ['must language en-b2 a', 'must language de-b1 b']],
    [
      'сварщиком от 2 лет либо электросварщиком от 3',
      ['must experience сварщиком a', 'must experience электросварщиком b'],
    ],
    ['опыт кондитером или пекарем от 6 месяцев', ['must experience кондитером a', 'must experience пекарем b']],
    [
      'Huntflow / Potok / E-Staff - любая из ATS',
      ['must skill Huntflow a', 'must skill Potok b', 'must skill E-Staff c'],
    ],
    // any one of a kind of thing, whose names follow
    [
      'knowledge of any point of sale system: Lightspeed, Clover, Toast…',
      ['must skill Lightspeed a', 'must skill Clover b', 'must skill Toast c'],
    ],
    ['any of: HubSpot, Pipedrive', ['must skill HubSpot a', 'must skill Pipedrive b']],
    ['владение одной из систем: Iiko, Poster', ['must skill Iiko a', 'must skill Poster b']],
    ['будь-яка CRM: Pipedrive, KeyCRM', ['must skill Pipedrive a', 'must skill KeyCRM b']],
    ['второй иностранный язык: немецкий, испанский', ['must language de-null a', 'must language es-null b']],
    ['another European language (Polish, Italian)', ['must language pl-null a', 'must language it-null b']],
    ['иностранные языки: английский, немецкий', ['must language en-null', 'must language de-null']],
    ['Salesforce or HubSpot', ['must skill Salesforce a', 'must skill HubSpot b']],
    ['знання CRM (Pipedrive чи KeyCRM)', ['must skill Pipedrive a', 'must skill KeyCRM b']],
    ['2+ years with a CRM (Salesforce OR HubSpot)', ['must experience Salesforce a', 'must experience HubSpot b']],
    ['досвід роботи з BAS або 1С', ['must skill BAS a', 'must skill 1С b']],
    ['опыт работы с (Битрикс24 или Мегаплан)', ['must skill Битрикс24 a', 'must skill Мегаплан b']],
    ['стаж работы от 2 лет (Лента или Магнит)', ['must experience Лента a', 'must experience Магнит b']],
    ['знание графических редакторов (Figma или Sketch)', ['must skill Figma a', 'must skill Sketch b']],
    // what is said before the brackets is what is asked
    ['опыт активных продаж от 3 лет (B2B или B2G)', ['must experience активных продаж']],
    ['опыт менеджером по продажам (FMCG или HoReCa) от 2 лет', ['must experience менеджером по продажам']],
    ['3 years of sales experience (SMB or Enterprise)', ['must experience sales']],
    ['досвід продажів від 1 року (B2B або B2C)', ['must experience продажів']],
    ['кассиром не менее 2 лет (Пятёрочка или Магнит)', ['must experience кассиром']],
    ['опыт внедрения систем от 2 лет (SAP или Oracle)', ['must experience внедрения систем']],
    ['знание 1С (ЗУП или Бухгалтерия)', ['must skill 1c']],
    ['навык холодных звонков (B2B или B2C)', ['must skill cold-calls']],
    ['сертификат тренера (ФТС или WorldClass)', ['must skill сертификат тренера']],
    [
      "Bachelor's degree and 2+ years of monitoring experience; or Associate's degree and 5+ years of monitoring experience",
      [
        'must education higher a',
        'must experience monitoring a',
        'must experience monitoring b',
        'must education special-secondary b',
      ],
    ],
    ['Enhanced DBS - or be happy to get one', ['must skill Enhanced DBS']],
    ['стаж лікаря від 2 років або інтернатура', ['must experience лікаря a', 'must skill інтернатура b']],
    [
      'среднее, среднее специальное, высшее образование',
      ['must education secondary a', 'must education special-secondary b', 'must education higher c'],
    ],
  ])('%s', (line, found) => {
    expect(gists(line)).toEqual(found);
  });
});

it('asks for years of a kind of work whatever the brackets tell of it', () => {
  const resume = resumeWith({ experience: [job('2020-01', '2025-01', 'Менеджер по продажам')] });
  const person = { facts: collectFacts(resume, TODAY), resume, city: null, wish: judgeWish(null, null, null) };
  const verdicts = readJobText('Требования:\n- стаж продаж от 3 лет (B2B или B2G)').requirements.map(
    (requirement) => judgeRequirement(requirement, person).verdict,
  );
  expect(verdicts).toEqual(['met']);
});

describe('what an and joins', () => {
  it.each([
    [
      'дошкольную педагогику и возрастную психологию',
      ['must skill дошкольную педагогику', 'must skill возрастную психологию'],
    ],
    [
      'умение работать с текстовыми редакторами и электронной почтой',
      ['must skill работать с текстовыми редакторами', 'must skill электронной почтой'],
    ],
    [
      'confidence with total stations and GNSS receivers',
      ['must skill confidence with total stations', 'must skill GNSS receivers'],
    ],
    ['чтение чертежей и сварочных карт', ['must skill чтение чертежей и сварочных карт']],
    [
      'резка труб, чтение чертежей и сварочных карт',
      ['must skill резка труб', 'must skill чтение чертежей', 'must skill сварочных карт'],
    ],
    [
      'методики титриметрического и фотометрического анализа',
      ['must skill методики титриметрического анализа', 'must skill фотометрического анализа'],
    ],
    ['основи електробезпеки та пожежної безпеки', ['must skill основи електробезпеки та пожежної безпеки']],
    ['clear telephone manner and tidy shop floor', ['must skill clear telephone manner and tidy shop floor']],
    [
      'stock rotation, clear telephone manner and tidy shop floor',
      ['must skill stock rotation', 'must skill clear telephone manner', 'must skill tidy shop floor'],
    ],
    ['оқу бағдарламасын және пәнді оқыту әдістемесін', ['must skill оқу бағдарламасын және пәнді оқыту әдістемесін']],
    ['работа с кожей и мехом', ['must skill работа с кожей и мехом']],
    ['мужские и женские стрижки', ['must skill мужские и женские стрижки']],
    ['confident with a quad bike and a telehandler', ['must skill a quad bike', 'must skill a telehandler']],
    ['устройство экскаватора и навесного оборудования', ['must skill устройство экскаватора и навесного оборудования']],
    ['pass a drug and alcohol test', ['must skill pass a drug and alcohol test']],
    ['признаёт ошибки и не молчит о поломках', ['must skill признаёт ошибки', 'must skill не молчит о поломках']],
    ['Excel және Colvir бағдарламаларын білу', ['must skill excel', 'must skill Colvir бағдарламалары']],
    ['аптека тәртібі болсын рецепт оқи білсін', ['must skill аптека тәртібі болсын', 'must skill рецепт оқи білсін']],
    ['micrometers + verniers', ['must skill micrometers', 'must skill verniers']],
    ['грамотная устная и письменная речь', ['must skill грамотная устная и письменная речь']],
    ['наличие прививок и санитарной книжки', ['must skill наличие прививок и санитарной книжки']],
    [
      'правила делового общения и телефонных переговоров',
      ['must skill правила делового общения и телефонных переговоров'],
    ],
  ])('%s', (line, found) => {
    expect(gists(line)).toEqual(found);
  });
});

describe('doings that share what they are done with', () => {
  it.each([
    ['планировать, согласовывать и проводить ревизии', ['must skill планировать, согласовывать и проводить ревизии']],
    ['умение находить, сравнивать и проверять источники', ['must skill находить, сравнивать и проверять источники']],
    ['методы закупки, сортировки и упаковки зерна', ['must skill методы закупки, сортировки и упаковки зерна']],
    ['skilled in cutting, bending and welding pipes', ['must skill skilled in cutting, bending and welding pipes']],
    ['experience in sowing, watering and harvesting crops', ['must experience sowing, watering and harvesting crops']],
    [
      'знание станка, в том числе уметь чинить и настраивать подачу',
      ['must skill знание станка', 'must skill чинить и настраивать подачу'],
    ],
    // the next in a list of qualities is one, however it is judged alone
    [
      'Motivated, self-directed and results oriented',
      ['must quality ambition', 'must quality self-directed and results oriented'],
    ],
    // none of them shares anything
    ['умение шутить, работать в команде', ['must skill шутить', 'must quality teamwork']],
  ])('%s', (line, found) => {
    expect(gists(line)).toEqual(found);
  });
});

describe('how long at most', () => {
  it.each([
    ['опыт работы до 3 лет', ['must experience 1']],
    ['up to 4 years of experience in roofing', ['must experience roofing']],
    ['опыт от 1 года до 4 лет', ['must experience 12']],
  ])('%s', (line, found) => {
    expect(gists(line)).toEqual(found);
  });
});

describe('brackets of examples', () => {
  it.each([
    ['ведение журналов смены (приход сырья, расход, остатки, брак)', ['must skill ведение журналов смены']],
    ['a tablet (Samsung or Lenovo preferred)', ['must skill a tablet']],
    ['a torch (useful but not required)', ['wish skill a torch']],
    // short names belong to what stands before them
    ['drawing tools (Corel, Krita)', ['must skill drawing tools (Corel, Krita)']],
  ])('%s', (line, found) => {
    expect(gists(line)).toEqual(found);
  });
});

describe('what an "or" does not divide', () => {
  it.each([
    ['regularly lift and/or carry up to 25 kg', ['must skill regularly lift and/or carry up to 25 kg']],
    ['прописка в Самаре или Самарская обл.', []],
    ['досвід різання не менш як три роки', ['must experience різання']],
  ])('%s', (line, found) => {
    expect(gists(line)).toEqual(found);
  });
});

describe('ways that stand in points and sentences of their own', () => {
  const ways = (text: string) =>
    readJobText(text).requirements.map(({ kind, route }) => [kind, route?.option ?? ''].join(' ').trim());

  it.each([
    [
      'a list of which one is enough',
      'Welder\n\nAt least one of:\n- a diploma in welding\n- five years in welding',
      ['education a', 'experience b'],
    ],
    [
      'the same in Russian, whose first line names nothing',
      'Тестировщик\n\nТребования:\nОпыт работы с одним из следующих инструментов:\n- Selenium\n- Cypress',
      ['skill a', 'skill b'],
    ],
    [
      'one thing of a list, and what else the list asks for',
      'Бухгалтер\n\nТребования:\nВы знаете одну из систем:\n• 1С\n• SAP\n• опыт от 3 лет\n• высшее образование',
      ['skill a', 'skill b', 'experience', 'education'],
    ],
    [
      'names below a point that asks for one of them',
      'Дизайнер\n\nТребования:\n- Опыт от 3 лет с одним из следующих инструментов:\n- Figma\n- Sketch\n- Знание HTML',
      ['experience', 'skill a', 'skill b', 'skill'],
    ],
    ['a list of all of them', 'Тестировщик\n\nТребования:\n- Selenium\n- Cypress', ['skill', 'skill']],
    [
      'one way after another',
      'Clerk\n\nHigh school diploma is required; or related experience; or a college diploma; or equivalent combination of education and experience.',
      ['education a', 'experience b', 'education c'],
    ],
  ])('%s', (_what, text, found) => expect(ways(text)).toEqual(found));
});

describe('what stands after a with', () => {
  it.each([
    ['a tidy mind with the ability to stay calm', ['must skill a tidy mind', 'must skill stay calm']],
    ['a driving licence with a clean driving record', ['must licence', 'must skill a clean driving record']],
    // of somebody it tells what is asked
    ['a person with the ability to stay calm', ['must skill stay calm']],
  ])('%s', (line, found) => {
    expect(gists(line)).toEqual(found);
  });
});

describe('schools', () => {
  it.each([
    [
      'среднее профессиональное образование по одной из специальностей: «Пчеловодство», «Агрономия»',
      ['must education special-secondary a', 'must education special-secondary b'],
    ],
    [
      'высшее медицинское образование (можно неоконченное)',
      ['must education higher a', 'must education unfinished-higher b'],
    ],
    ['High school diploma or general education degree (GED)', ['must education secondary']],
    [
      'На должность назначается лицо, имеющее профессионально-техническое образование',
      ['must education special-secondary'],
    ],
    ['На посаду призначається особа, яка має середню освіту', ['must education secondary']],
    [
      'a higher professional (economic) education or a secondary vocational (economic) education',
      ['must education higher a', 'must education special-secondary b'],
    ],
    [
      'experience in posts filled by specialists with a secondary education',
      ['must experience posts filled by specialists with a secondary education'],
    ],
  ])('%s', (line, found) => {
    expect(gists(line)).toEqual(found);
  });
});

describe('ways of different kinds', () => {
  it.each([
    [
      'Среднее специальное (повар, технолог) либо опыт поваром от 3 лет',
      ['must education special-secondary a', 'must experience поваром b'],
    ],
    ['служба в армии или опыт работы в охране от 1 года', ['must skill служба в армии a', 'must experience охране b']],
    [
      'свой автомобиль и права кат. B, либо свой велосипед',
      ['must car  a', 'must licence B a', 'must skill свой велосипед b'],
    ],
    [
      "A bachelor's degree in business, marketing or a related discipline, or equivalent practical experience",
      ['must education higher a', 'must experience 1 b'],
    ],
    [
      'хотя бы одна BI-система: Power BI, Tableau либо DataLens',
      ['must skill BI-система: Power BI a', 'must skill Tableau b', 'must skill DataLens c'],
    ],
    [
      'BAS або 1С на рівні впевненого користувача',
      ['must skill BAS a', 'must skill 1С на рівні впевненого користувача b'],
    ],
    ['высшее техническое, математическое или экономическое образование', ['must education higher']],
  ])('%s', (line, found) => {
    expect(gists(line)).toEqual(found);
  });
});

describe('languages', () => {
  it.each([
    ['қазақша, орысша ауызекі сөйлей алу', ['must language kk-b1', 'must language ru-b1']],
    ['английский не ниже B1, на нём вся переписка', ['must language en-b1']],
    ['Английский, достаточный для чтения документации (B1)', ['must language en-b1']],
    ['Conversational Spanish or Hindi', ['must language es-b1 a', 'must language hi-b1 b']],
    ['знание русской и кавказской кухни', []],
    ['Без английского B1 или польского B1 не обойтись', ['must language en-b1 a', 'must language pl-b1 b']],
  ])('%s', (line, found) => {
    expect(gists(line).filter((one) => one.includes('language'))).toEqual(found);
  });
});

describe('a word of degree at the end of a list', () => {
  it.each([
    ['1С, CRM желательно', ['wish skill 1c', 'wish skill crm']],
    ['Знание 1С, CRM желательно', ['wish skill 1c', 'wish skill crm']],
    ['Опыт от 2 лет, Excel желательно', ['must experience 24', 'wish skill excel']],
    ['Знание Excel, Битрикс24 — плюс', ['must skill excel', 'wish skill crm']],
    ['бажання заробляти', ['must quality бажання заробляти']],
  ])('%s', (line, found) => {
    expect(gists(line)).toEqual(found);
  });
});

describe('a clause that tells more of what stands before it', () => {
  it.each([
    ['переговоры с лицами, принимающими решения', ['must skill negotiation']],
    ['знание 1С, которая у нас стоит', ['must skill 1c']],
    ['Typing at 35 words per minute or faster', ['must skill Typing at 35 words per minute']],
    // Of the person, and no clause of what stands before.
    ['розуміння, що таке GPON', ['must skill що таке GPON']],
  ])('%s', (line, found) => {
    expect(gists(line)).toEqual(found);
  });
});

describe('names that an and joins', () => {
  it.each([
    ['программы «Гарант» и MS Excel', 'must skill excel'],
    ['КонсультантПлюс и Outlook', 'must skill office'],
    ['115-ФЗ и Инструкции № 204-И', 'must skill Инструкции № 204-И'],
  ])('%s', (line, last) => {
    expect(gists(line)).toHaveLength(2);
    expect(gists(line)).toContain(last);
  });
});

describe('what stands among demands and demands nothing', () => {
  it.each([
    'ЗП: 60-80 т.р. до вычета',
    'Оплата каждую неделю',
    'Чем быстрее работаете, тем больше получаете',
    'если уже знаете — отлично',
    'английский со словарём, не обязательно',
    'We are a young team',
    'без татуировок',
    'от 2 200 до 3 000 Br на руки',
    'тебе уже исполнилось 18 лет',
    'Формальное образование нас не интересует',
  ])('%s', (line) => {
    expect(gists(line)).toEqual([]);
  });
});

describe('words of one kind in four languages', () => {
  it.each([
    ['готовність до поїздок регіоном', ['must business-trips']],
    ['happy to travel', ['must business-trips']],
    ['ҚР азаматы болу', ['must right-to-work']],
    ['eligible to work in the UK', ['must right-to-work']],
    ['паспорт РФ', ['must right-to-work']],
    ['В, С категориялы жүргізуші куәлігі', ['must licence B', 'must licence C']],
    ['Driving licence, category B', ['must licence B']],
    ['Driving licence a plus', ['wish licence']],
    ['High school pass', ['must education secondary']],
    ['GCSEs in Maths and Biology', ['must education secondary']],
    ['HNC in engineering', ['must education special-secondary']],
    ['права В або С', ['must licence B a', 'must licence C b']],
    ['права ВС + Е', ['must licence B', 'must licence C', 'must licence E']],
    ['жүргізуші куәлігі (B санаты болса жақсы)', ['wish licence B']],
    ['досвід комірником від 3 міс', ['must experience комірником']],
    ['отработал логистом хотя бы год', ['must experience логистом']],
    [
      'сату немесе клиенттерді қолдау бойынша кемінде 3 жыл тәжірибе',
      ['must experience сату a', 'must experience клиенттерді қолдау b'],
    ],
    ['discreet and trustworthy', ['must quality discreet', 'must quality trustworthy']],
    ['Стаж 3+', ['must experience 36']],
    ['знание татарского языка', ['must language tt-null']],
  ])('%s', (line, found) => {
    expect(gists(line)).toEqual(found);
  });
});

it('a list without a heading is what its points speak of, whatever their marks', () => {
  const text = 'Бариста\n\nИщем в команду!\n✅санкнижка\n✅опыт от полугода\n✅умение улыбаться\n\nСтавка 300 р/час';
  expect(readJobText(text).requirements.map(({ kind }) => kind)).toEqual(['skill', 'experience', 'skill']);
});

it('prose goes on asking after years, and says nothing of the people of the firm', () => {
  const asks = 'Accountant\n\nWe need somebody with 5+ years in practice, IFRS knowledge, and strong Excel.';
  expect(readJobText(asks).requirements.map(({ kind }) => kind)).toEqual(['experience', 'skill', 'skill']);
  const tells = 'Accountant\n\nOur team has 15 years of experience, IFRS knowledge and strong Excel.';
  expect(readJobText(tells).requirements).toEqual([]);
});
