/** What a part of a printed résumé speaks of. */
export type PrintedPart =
  | 'wish'
  | 'experience'
  | 'education'
  | 'courses'
  | 'skills'
  | 'languages'
  | 'driving'
  | 'about'
  | 'citizenship'
  | 'contacts'
  | 'others';

/**
 * Headings as job sites print them over the parts of a résumé, and as people write them who make one like that: HeadHunter and SuperJob in
 * Russian and English, the sites of Ukraine and Kazakhstan, LinkedIn. Small letters, «е» for «ё».
 */
// prettier-ignore
export const PRINTED_HEADINGS: Readonly<Record<PrintedPart, readonly string[]>> = {
  wish: [
    'желаемая должность и зарплата', 'желаемая должность', 'желаемая работа', 'цель', 'должность и зарплата', 'пожелания к работе',
    'desired position and salary', 'desired position', 'objective', 'desired job', 'бажана посада', 'бажана посада та зарплата', 'бажана посада і зарплата',
    'қалаулы лауазым және жалақы', 'қалаған лауазым және жалақы', 'қалаған қызмет және жалақы', 'қалаулы қызмет және жалақы', 'қалаған лауазым',
  ],
  experience: [
    'опыт работы', 'опыт', 'трудовой опыт', 'профессиональный опыт', 'места работы', 'трудовая деятельность', 'профессиональная деятельность', 'история работы', 'карьера',
    'предыдущие места работы', 'история занятости', 'коммерческий опыт', 'коммерческий опыт работы', 'дополнительный опыт', 'несвязанный опыт', 'другой опыт',
    'прошлый опыт', 'опыт работы и образование', 'стаж и опыт работы', 'стаж работы', 'стаж', 'опыт работы по специальности', 'где работал', 'где работала', 'трудовой стаж', 'место работы',
    'work experience', 'experience', 'professional experience', 'employment', 'employment history', 'work history', 'career history',
    'working experience', 'working history', 'job experience', 'commercial experience', 'relevant experience', 'other experience', 'previous experience', 'career',
    'досвід роботи', 'досвід', 'трудовий досвід', 'комерційний досвід', 'трудова діяльність', 'професійний досвід', 'місця роботи', 'стаж роботи',
    'жұмыс тәжірибесі', 'еңбек тәжірибесі', 'тәжірибе', 'еңбек жолы', 'еңбек өтілі', 'жұмыс өтілі',
  ],
  education: [
    'образование', 'основное образование', 'высшее образование', 'среднее специальное образование', 'среднее профессиональное образование',
    'неоконченное высшее образование', 'неполное высшее образование', 'среднее образование', 'учебные заведения', 'учеба',
    'education', 'higher education', 'academic background', 'education and training', 'vocational education', 'secondary education',
    'освіта', 'вища освіта', 'середня спеціальна освіта', 'навчання', 'білімі', 'білім', 'жоғары білім', 'орта арнаулы білім',
  ],
  courses: [
    'повышение квалификации, курсы', 'повышение квалификации', 'повышение квалификации и курсы', 'курсы', 'курсы и сертификаты', 'сертификаты и курсы',
    'курсы и дополнительное обучение', 'дополнительное обучение', 'самообразование', 'самоосвіта', 'self-education', 'courses and certificates', 'курсы и тренинги', 'тренинги', 'дополнительное образование',
    'тесты, экзамены', 'электронные сертификаты', 'сертификаты', 'курсы, тренинги, сертификаты', 'тренинги и курсы',
    'professional development, courses', 'additional education', 'additional education, courses', 'tests, examinations', 'courses',
    'electronic certificates', 'certificates', 'certifications', 'licenses & certifications', 'training', 'trainings', 'courses and trainings',
    'додаткова освіта', 'курси', 'курси та тренінги', 'тренінги', 'підвищення кваліфікації', 'сертифікати', 'додаткова освіта та сертифікати',
    'біліктілікті арттыру, курстар', 'біліктілікті арттыру', 'курстар', 'қосымша білім', 'сертификаттар', 'тесттер, емтихандар',
  ],
  skills: [
    'personal skills', 'ключевые навыки', 'навыки', 'профессиональные навыки', 'профессиональные навыки и знания', 'основные навыки', 'знания и навыки', 'умения',
    'профессиональные и другие навыки', 'навыки и умения', 'технические навыки', 'коммуникационные навыки', 'ключевые компетенции', 'компьютерные навыки', 'дополнительные навыки', 'личные качества и навыки', 'компьютер', 'владение компьютером', 'знание пк', 'владение пк', 'знание программ', 'компьютерные программы', 'программы', 'программное обеспечение',
    'key skills', 'skills', 'professional skills', 'technical skills', 'tech skills', 'hard skills', 'soft skills', 'core skills', 'top skills', 'computer skills', 'skills and competencies',
    'навички', 'технічні навички', 'комп’ютерні навички', "комп'ютерні навички", 'ключові навички', 'професійні навички', 'знання і навички', 'знання та навички', 'професійні та інші навички', 'навички та вміння',
    'негізгі дағдылар', 'дағдылар', 'дағдылары', 'кәсіби дағдылар', 'негізгі дағдылары',
  ],
  languages: [
    'знание языков', 'иностранные языки', 'языки', 'владение языками', 'иностранный язык', 'languages', 'language skills', 'foreign languages', 'languages known', 'language known', 'languages spoken', 'spoken languages', 'language proficiency', 'linguistic proficiency', 'знание иностранных языков', 'владение иностранными языками', 'языковые навыки',
    'знання мов', 'мови', 'іноземні мови', 'володіння мовами', 'тілдерді білуі', 'тілді білуі', 'тілдер', 'тіл білуі', 'тілдерді білу', 'шет тілдері',
  ],
  driving: [
    'опыт вождения', 'водительские права', 'водительское удостоверение', 'driving experience', "driver's license", "driver's licence",
    'driving licence', 'driving license', 'водійські права', 'водійське посвідчення', 'досвід водіння', 'жүргізу тәжірибесі', 'көлік жүргізу тәжірибесі',
    'жүргізуші куәлігі', 'автомобиль',
  ],
  about: [
    'дополнительная информация', 'обо мне', 'о себе', 'дополнительные сведения', 'личные качества', 'о соискателе', 'прочее', 'сопроводительное письмо',
    'краткая информация', 'профессиональное резюме', 'профиль', 'дополнительно',
    'further information', 'additional information', 'additional', 'additional info', 'about me', 'about', 'summary', 'professional summary', 'profile', 'cover letter', 'personal qualities',
    'додаткова інформація', 'додатково', 'про себе', 'про мене', 'додаткові відомості', 'особисті якості', 'қосымша ақпарат', 'қосымша', 'қосымша мәліметтер', 'өзім туралы', 'мен туралы', 'жеке қасиеттері',
  ],
  citizenship: [
    'гражданство, время в пути до работы', 'гражданство', 'citizenship, travel time to work', 'citizenship', 'громадянство', 'азаматтығы',
    'азаматтығы, жұмысқа дейінгі жол уақыты', 'азаматтығы, жұмысқа жету уақыты',
  ],
  contacts: [
    'контакты', 'контактная информация', 'контактные данные', 'личная информация', 'личные данные', 'персональные данные', 'общая информация',
    'contacts', 'contact', 'contact information', 'personal information', 'personal details', 'personal data', 'general information',
    'контакти', 'контактна інформація', 'контактні дані', 'особиста інформація', 'особисті дані', 'байланыс', 'байланыс ақпараты', 'жеке мәліметтер',
  ],
  others: [
    'рекомендации', 'портфолио', 'recommendations', 'references', 'portfolio', 'рекомендації', 'портфоліо', 'ұсынымдар', 'ұсыныстар',
    'история общения с кандидатом', 'хобби', 'интересы', 'hobbies', 'interests', 'хобі',
  ],
};

/** What HeadHunter alone prints: its columns are read as it sets them. */
export const HEADHUNTER_MARKS =
  /желаемая должность и зарплата|desired position and salary|гражданство, время в пути|citizenship, travel time|резюме обновлено|resume updated|қала(?:ған|улы) (?:лауазым|қызмет) және жалақы/iu;

/** Lines that a site prints on every page. */
export const PAGE_LINES =
  /^(?:.{0,80}[•·|]\s*)?(?:резюме\s+(?:обновлено|от)|resume\s+updated|cv\s+updated|резюме\s+оновлено|түйіндеме\s+жаңартылды|резюме\s+жаңартылды|обновлено\s+\d|updated\s+on\s+\d).{0,80}$|^(?:стр(?:аница)?\.?|page|сторінка|бет)\s*\d+(?:\s*(?:из|of|з|\/)\s*\d+)?$|^(?:hh\.ru|hh\.kz|headhunter|superjob\.ru|www\.superjob\.ru|work\.ua)$/iu;

/** What stands for a heading before its own content in the same line, where the columns of the page were joined. */
export const SIDE_HEADINGS =
  /^(знание языков|навыки|обо мне|languages|skills|about me|тілдерді білуі|дағдылар|мен туралы)\s+(?=[\p{Lu}\d])/iu;

/** Labels before the place where a person lives. */
export const CITY_LABEL =
  /^(?:проживает|город(?:\s+проживания)?|место\s+(?:жительства|проживания)|адрес(?:\s+проживания)?|регион|reside[sd]?(?:\s+in)?|lives?\s+in|city|location|place\s+of\s+residence|residence|address|місто(?:\s+проживання)?|місце\s+проживання|проживає|адреса|тұрғылықты\s+(?:жері|қаласы|мекенжайы)|тұратын\s+(?:жері|қаласы)|тұрады|қала(?:сы)?)\s*[:—–-]\s*/iu;

/** Labels before the parts of a job. */
export const POSITION_LABEL =
  /^[\s•*·–—-]*(?:должност[ьи]|позиция|positions?|job\s+title|title|role|посада|лауазымы?|қызметі)\s*[:—–-]\s*/iu;
export const COMPANY_LABEL =
  /^[\s•*·–—-]*(?:компания|организация|место\s+работы|работодатель|company|employer|organi[sz]ation|компанія|організація|місце\s+роботи|роботодавець|компаниясы?|ұйым|жұмыс\s+орны)\s*[:—–-]\s*/iu;

/** The businesses by which HeadHunter sorts companies: printed under the name of the company, with narrower ones as points below. */
export const INDUSTRIES =
  /^(?:автомобильный бизнес|гостиницы, рестораны|государственные организации|добывающая отрасль|жкх|информационные технологии|искусство, культура|лесная промышленность|медицина, фармацевтика|металлургия|нефть и газ|образовательные учреждения|общественная деятельность|перевозки, логистика|продукты питания|промышленное оборудование|розничная торговля|сми, маркетинг|сельское хозяйство|строительство, недвижимость|телекоммуникации, связь|товары народного|тяжелое машиностроение|управление многопрофильными|услуги для (?:бизнеса|населения)|финансовый сектор|химическое производство|электроника, приборостроение|энергетика|automotive business|hotels, restaurants|government|extraction|housing|it, system integration|art, culture|forest|medicine|metals|oil and gas|educational institutions|social activity|transportation|foods?(?:$|,)|industrial equipment|retail$|mass media|agriculture|construction|telecommunications|consumer goods|heavy machinery|multi-industry|services? for (?:business|population|households)|(?:business|household) services|financial|chemical|electronics|energy)/iu;
