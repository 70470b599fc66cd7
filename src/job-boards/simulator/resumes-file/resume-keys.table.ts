import type { FieldKeys } from './fields.js';

/** What is looked for in a résumé. */
export type ResumeField =
  | 'id'
  | 'link'
  | 'title'
  | 'lastTitle'
  | 'pay'
  | 'currency'
  | 'city'
  | 'region'
  | 'jobs'
  | 'jobsText'
  | 'schools'
  | 'schooling'
  | 'courses'
  | 'languages'
  | 'skills'
  | 'about'
  | 'achievements'
  | 'licence'
  | 'car'
  | 'relocation'
  | 'trips'
  | 'rightToWork'
  | 'citizenship'
  | 'moving'
  | 'changed'
  | 'published'
  | 'firstName'
  | 'lastName'
  | 'middleName'
  | 'fullName'
  | 'phone'
  | 'email';

/** Keys of whole résumés, SuperJob's own first: https://api.superjob.ru/ and what exports and scraped pages write. */
export const RESUME_KEYS: FieldKeys<ResumeField> = {
  id: ['id', 'resumeid', 'idresume', 'idcv', 'cvid', 'externalid', 'номеррезюме', 'номер'],
  link: ['link', 'url', 'href', 'resumeurl', 'resumelink', 'ссылка', 'ссылканарезюме'],
  title: [
    ...['profession', 'desiredposition', 'desiredjob', 'desiredjobtitle', 'wantedposition', 'nameofposition'],
    ...['positionname', 'position', 'jobtitle', 'title', 'resumetitle', 'headline', 'specialization', 'positionheader'],
    ...['желаемаядолжность', 'должность', 'ищетработунадолжность', 'ищуработу', 'позиция', 'профессия'],
    ...['названиерезюме', 'заголовок', 'бажанапосада', 'посада', 'лауазым'],
  ],
  lastTitle: [
    'lastprofession',
    'lastposition',
    'lastjobtitle',
    'последняядолжность',
    'последеняянынешняядолжность',
    'последняянынешняядолжность',
  ],
  pay: [
    ...['payment', 'salary', 'desiredsalary', 'expectedsalary', 'salaryexpectations', 'wantedsalary', 'wage', 'pay'],
    ...['paymentfrom', 'salaryfrom', 'salarymin', 'minsalary', 'compensation', 'money', 'price'],
    ...['зарплата', 'желаемаязарплата', 'ожидаемаязарплата', 'заработнаяплата', 'желаемаязаработнаяплата', 'зп'],
    ...['зпот', 'зарплатаот', 'доход', 'желаемыйдоход', 'оклад', 'заробітнаплата', 'жалақы'],
  ],
  currency: ['currency', 'salarycurrency', 'paymentcurrency', 'валюта'],
  city: [
    ...['town', 'city', 'cityname', 'townname', 'location', 'area', 'place', 'residence', 'livingplace', 'locality'],
    ...[
      'город',
      'городпроживания',
      'местожительства',
      'местопроживания',
      'проживание',
      'населенныйпункт',
      'місто',
      'қала',
    ],
  ],
  region: ['regionname', 'region', 'регион', 'область'],
  jobs: [
    ...[
      'workhistory',
      'experience',
      'experiences',
      'workexperience',
      'experiencelist',
      'jobs',
      'joblist',
      'jobhistory',
    ],
    ...[
      'work',
      'works',
      'workplaces',
      'placesofwork',
      'employment',
      'employmenthistory',
      'career',
      'positions',
      'places',
    ],
    ...[
      'опытработы',
      'опыт',
      'местаработы',
      'местоработы',
      'опытдвойноенажатиедляполнойверсии',
      'трудоваядеятельность',
      'работа',
      'досвідроботи',
      'жұмыстәжірибесі',
    ],
  ],
  jobsText: ['experiencetext', 'experiencedescription', 'workexperiencetext', 'опытработытекст'],
  schools: [
    ...['baseeducationhistory', 'educations', 'educationlist', 'educationhistorylist', 'schools', 'universities'],
    ...['university', 'institution', 'institute', 'учебноезаведение', 'учебныезаведения', 'вуз', 'институт'],
  ],
  schooling: [
    ...[
      'education',
      'educationlevel',
      'educationtype',
      'edu',
      'degree',
      'образование',
      'образованиеивуз',
      'уровеньобразования',
      'освіта',
      'білім',
    ],
    ...['educationname'],
  ],
  courses: [
    ...['educationhistory', 'courses', 'additionaleducation', 'trainings', 'certificates', 'курсы', 'курсыитренинги'],
    ...['дополнительноеобразование', 'повышениеквалификации', 'повышениеквалификациикурсы'],
  ],
  languages: [
    ...['languages', 'language', 'foreignlanguages', 'languageskills', 'knownlanguages', 'langs', 'языки', 'язык'],
    ...[
      'знаниеязыков',
      'иностранныеязыки',
      'владениеязыками',
      'владениеиностраннымиязыками',
      'владениеиностраннымязыком',
      'мови',
      'тілдер',
    ],
  ],
  skills: [
    ...['professionalskills', 'skills', 'keyskills', 'skillset', 'hardskills', 'competencies', 'competences', 'навыки'],
    ...['ключевыенавыки', 'профессиональныенавыки', 'навыкииумения', 'умения', 'компетенции', 'навички', 'дағдылар'],
  ],
  about: [
    ...['additionalinfo', 'additionalinformation', 'additional', 'about', 'aboutme', 'aboutmyself', 'summary', 'info'],
    ...['description', 'personalqualities', 'otherinfo', 'comment', 'extra', 'bio', 'softskills', 'осебе', 'обомне'],
    ...[
      'дополнительнаяинформация',
      'дополнительныесведения',
      'дополнительно',
      'личныекачества',
      'просебе',
      'өзімтуралы',
    ],
  ],
  achievements: ['achievements', 'достижения', 'ключевыедостижения'],
  licence: [
    ...['drivinglicence', 'drivinglicense', 'driverlicence', 'driverlicense', 'driverlicensetypes', 'drivinglicences'],
    ...[
      'drivinglicenses',
      'licence',
      'license',
      'licences',
      'rights',
      'водительскиеправа',
      'водительскоеудостоверение',
    ],
    ...['права', 'категорияправ', 'категорииправ', 'посвідченняводія'],
  ],
  car: [
    'car',
    'hascar',
    'owncar',
    'hasvehicle',
    'vehicle',
    'auto',
    'автомобиль',
    'личныйавтомобиль',
    'наличиеавтомобиля',
    'авто',
  ],
  relocation: [
    ...['moveable', 'relocation', 'relocate', 'readytorelocate', 'readytomove', 'переезд', 'готовностькпереезду'],
    ...['готовкпереезду', 'возможностьпереезда'],
  ],
  trips: [
    ...['businesstrip', 'businesstrips', 'businesstripreadiness', 'trips', 'readyfortrips', 'командировки'],
    ...['готовностьккомандировкам', 'готовккомандировкам'],
  ],
  rightToWork: ['workticket', 'righttowork', 'workpermit', 'разрешениенаработу', 'дозвілнароботу'],
  citizenship: ['citizenship', 'гражданство', 'громадянство', 'азаматтық'],
  /** One column for town, readiness to move and to travel, as tables of hh.ru have it. */
  moving: ['городпереездкомандировки', 'переездкомандировки'],
  changed: [
    ...['datelastmodified', 'updatedat', 'updated', 'dateupdated', 'dateupdate', 'lastmodified', 'modified', 'changed'],
    ...['datemodify', 'обновлено', 'датаобновления', 'резюмеобновлено', 'обновлениерезюме'],
  ],
  published: [
    'datepublished',
    'publishedat',
    'published',
    'createdat',
    'created',
    'date',
    'датапубликации',
    'размещено',
    'дата',
  ],
  firstName: ['firstname', 'имя', 'givenname'],
  lastName: ['lastname', 'surname', 'familyname', 'фамилия'],
  middleName: ['middlename', 'patronymic', 'отчество'],
  fullName: ['fullname', 'fio', 'фио', 'candidatename', 'personname', 'name', 'candidate'],
  phone: [
    'phone1',
    'phone',
    'phones',
    'phonenumber',
    'mobile',
    'mobilephone',
    'tel',
    'телефон',
    'мобильныйтелефон',
    'мобтелефон',
  ],
  email: ['email', 'mail', 'emails', 'почта', 'электроннаяпочта', 'эпочта'],
};

/** What is looked for in one job. */
export type JobField =
  | 'position'
  | 'company'
  | 'duties'
  | 'achievements'
  | 'town'
  | 'period'
  | 'start'
  | 'end'
  | 'startMonth'
  | 'startYear'
  | 'endMonth'
  | 'endYear'
  | 'current';

export const JOB_KEYS: FieldKeys<JobField> = {
  position: [
    ...[
      'profession',
      'position',
      'positionname',
      'jobtitle',
      'title',
      'post',
      'role',
      'job',
      'nameofposition',
      'speciality',
      'specialty',
    ],
    ...['должность', 'позиция', 'профессия', 'посада', 'лауазым'],
  ],
  company: [
    ...[
      'name',
      'company',
      'companyname',
      'organization',
      'organisation',
      'organizationname',
      'organisationname',
      'employer',
    ],
    ...['employername', 'firm', 'firmname', 'workplace', 'place', 'компания', 'организация', 'названиекомпании'],
    ...['названиеорганизации', 'работодатель', 'местоработы', 'фирма', 'компанія', 'ұйым'],
  ],
  duties: [
    ...[
      'work',
      'duties',
      'responsibilities',
      'responsibility',
      'obligations',
      'functions',
      'tasks',
      'description',
      'text',
    ],
    ...[
      'details',
      'content',
      'about',
      'summary',
      'highlights',
      'list',
      'items',
      'points',
      'обязанности',
      'должностныеобязанности',
      'обязанностиидостижения',
    ],
    ...['функции', 'описание', 'деятельность', 'чтоделал', 'обовязки', 'міндеттер'],
  ],
  achievements: ['achievements', 'results', 'достижения', 'результаты'],
  town: ['town', 'townname', 'city', 'location', 'area', 'region', 'город'],
  period: [
    ...['period', 'dates', 'date', 'daterange', 'interval', 'duration', 'time', 'workperiod', 'years', 'период'],
    ...[
      'периодработы',
      'срок',
      'срокработы',
      'даты',
      'годы',
      'время',
      'датыработы',
      'годыработы',
      'началоиокончание',
      'началоокончание',
    ],
  ],
  start: [
    ...[
      'start',
      'startdate',
      'datestart',
      'from',
      'datefrom',
      'begin',
      'datebegin',
      'begindate',
      'datebeg',
      'beg',
      'since',
    ],
    ...[
      'startedat',
      'startat',
      'workfrom',
      'с',
      'от',
      'начало',
      'началоработы',
      'датаначала',
      'началопериода',
      'датаприема',
    ],
  ],
  end: [
    ...[
      'end',
      'enddate',
      'dateend',
      'to',
      'dateto',
      'finish',
      'finishdate',
      'datefinish',
      'until',
      'till',
      'endedat',
      'endat',
    ],
    ...[
      'workto',
      'по',
      'до',
      'окончание',
      'окончаниеработы',
      'конец',
      'датаокончания',
      'конецпериода',
      'датаувольнения',
    ],
  ],
  startMonth: ['monthbeg', 'startmonth', 'monthstart', 'monthfrom', 'frommonth', 'beginmonth', 'месяцначала'],
  startYear: ['yearbeg', 'startyear', 'yearstart', 'yearfrom', 'fromyear', 'beginyear', 'годначала'],
  endMonth: ['monthend', 'endmonth', 'monthto', 'tomonth', 'finishmonth', 'месяцокончания'],
  endYear: ['yearend', 'endyear', 'yearto', 'toyear', 'finishyear', 'годокончания'],
  current: ['current', 'iscurrent', 'present', 'now', 'untilnow', 'понастоящеевремя'],
};

/** What is looked for in one school or course. */
export type SchoolField = 'institution' | 'speciality' | 'faculty' | 'year' | 'level' | 'list';

export const SCHOOL_KEYS: FieldKeys<SchoolField> = {
  institution: [
    ...[
      'institute',
      'institution',
      'institutionname',
      'university',
      'universityname',
      'school',
      'college',
      'organization',
    ],
    ...[
      'organisation',
      'place',
      'учебноезаведение',
      'вуз',
      'институт',
      'университет',
      'заведение',
      'организация',
      'name',
      'title',
    ],
  ],
  speciality: [
    ...[
      'profession',
      'speciality',
      'specialty',
      'specialisation',
      'specialization',
      'major',
      'field',
      'qualification',
      'result',
    ],
    ...['специальность', 'направление', 'квалификация', 'специализация', 'спеціальність'],
  ],
  faculty: ['faculty', 'department', 'факультет'],
  year: [
    ...[
      'yearend',
      'year',
      'endyear',
      'yearofgraduation',
      'graduationyear',
      'graduation',
      'end',
      'enddate',
      'dateend',
      'to',
    ],
    ...['finish', 'годокончания', 'год', 'окончание', 'датаокончания', 'period', 'years', 'период'],
  ],
  level: [
    ...[
      'educationtype',
      'level',
      'levelname',
      'type',
      'degree',
      'education',
      'уровень',
      'уровеньобразования',
      'образование',
    ],
    ...['тип', 'видобразования'],
  ],
  list: ['primary', 'items', 'list', 'history', 'base', 'places', 'elementary'],
};
