import type { GoldResume } from './gold.js';
import { gold } from './gold.js';

/** Résumés in English, by people from here and from elsewhere, and in transliteration, labelled by hand before anything was tuned on them. Even places are for tuning, odd ones are held out. */
// prettier-ignore
export const STRANGERS_ENGLISH: readonly GoldResume[] = [
  gold('se-00', {
    title: 'Account Executive', city: 'Moscow',
    about: 'Quota-carrying AE, SaaS, mid-market. 118% of quota in 2025. Full cycle from prospecting to close. Salesforce, HubSpot. English C1, Russian native. Looking for $3,000 per month net. Open to relocation.',
    jobs: [['2021-02', '2023-01', 'Kaspersky', 'Sales Development Representative', 'Cold calling 60/day, qualifying leads, booking demos'], ['2023-02', null, 'Miro', 'Account Executive', 'demos, negotiations, contracts, forecasting']],
    schools: [['bachelor', 'HSE', 'Business administration', 2020]],
  }, { education: 'higher', fields: ['management'], months: { clientManagement: 46, sales: 24, total: 70 }, occupations: { 'active-sales': 24, 'client-management': 46 }, city: 'moscow', has: ['active-sales', 'sales-plan', 'client-search', 'crm', 'cold-calls', 'presentations', 'negotiation', 'contracts'], languages: { en: 'c1', ru: 'native' }, relocation: true, wish: { amount: 3000, currency: 'USD', gross: false } }),
  gold('se-01', {
    title: 'Customer Success Manager', city: 'Almaty',
    about: 'Onboarding, renewals, QBRs for 40 accounts. Reduced churn from 9% to 4%. Upsell when it makes sense. Intercom, Zendesk, Excel. English fluent, Kazakh native, Russian native.',
    jobs: [['2022-03', null, 'inDrive', 'Customer Success Manager', 'onboarding, training of client teams, renewals, complaints'], ['2020-06', '2022-02', 'inDrive', 'Support specialist', 'chat and email support, refunds']],
    schools: [['bachelor', 'KIMEP', 'International relations', 2020]],
  }, { education: 'higher', months: { clientManagement: 57, sales: 0, total: 78 }, occupations: { 'client-management': 57, support: 21 }, city: 'almaty', has: ['client-care', 'upselling', 'excel', 'client-training', 'contract-deadlines', 'complaints', 'correspondence'], languages: { en: 'c1', kk: 'native', ru: 'native' } }),
  gold('se-02', {
    title: 'Call center agent', city: 'Tbilisi',
    about: 'No sales please. Inbound support only, I have never done cold calling and do not want to. Fast typing, patient. English B2, Georgian native.',
    jobs: [['2023-08', '2025-12', 'Majorel', 'Customer service representative', 'inbound calls, complaints, refunds']],
    schools: [['secondary', 'School 51', null, 2022]],
  }, { education: 'secondary', months: { clientManagement: 0, sales: 0, total: 29 }, occupations: { 'call-centre': 29 }, city: 'tbilisi', has: ['warm-calls', 'complaints', 'politeness'], against: ['active-sales', 'cold-calls'], languages: { en: 'b2', ka: 'native' } }),
  gold('se-03', {
    title: 'Receptionist', city: 'Minsk',
    about: 'Front desk of a business hotel. Phone etiquette, reservations, guest complaints, cash. Would like to learn sales. No experience in B2B. German A2.',
    jobs: [['2022-01', '2025-05', 'Hilton', 'Front desk agent', 'check-in, reservations, payments, complaints']],
    schools: [['higher', 'BSEU', 'Tourism', 2021]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 0, total: 41 }, occupations: { hospitality: 41 }, city: 'minsk', has: ['phone', 'order-handling', 'complaints', 'cash-desk', 'payments'], against: ['corporate-clients'], languages: { de: 'a2' } }),
  gold('se-04', {
    title: 'Key Account Manager FMCG', city: 'Saint-Petersburg',
    about: 'KAM for X5, Lenta, Okey. JBP, annual contracts, promo. Negotiation, P&L. Driving licence B, own car. Ready to travel 30%.',
    jobs: [['2016-05', '2020-04', 'Unilever', 'Territory manager', 'distributors, visits, merchandising'], ['2020-05', null, 'Nestle', 'Key Account Manager', 'negotiating annual contracts, receivables, reporting']],
    schools: [['master', 'SPbU', 'Management', 2015]],
  }, { education: 'higher', fields: ['management'], months: { clientManagement: 79, sales: 127, total: 127 }, occupations: { 'field-sales': 48, 'key-accounts': 79 }, city: 'saint-petersburg', has: ['key-clients', 'contracts', 'negotiation', 'meetings', 'merchandising', 'receivables', 'reports'], licence: ['B'], car: true, businessTrips: true }),
  gold('se-05', {
    title: 'Strategic accounts', city: 'Kyiv',
    about: 'Managing enterprise clients in logistics. RFPs, exhibitions, executive presentations. I do not drive. Not willing to relocate. Expecting 2500-3000 EUR gross.',
    jobs: [['2018-09', '2026-10', 'DHL', 'Key account manager', 'tenders, pricing and discounts, claims, quarterly reports']],
    schools: [['higher', 'KNEU', 'Economics', 2014]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 98, sales: 98, total: 98 }, occupations: { 'key-accounts': 98 }, city: 'kyiv', has: ['key-clients', 'tenders', 'exhibitions', 'presentations', 'special-terms', 'complaints', 'reports', 'corporate-clients'], relocation: false, wish: { amount: 2500, currency: 'EUR', gross: true } }),
  gold('se-06', {
    title: 'menedzher po prodazham', city: 'Novosibirsk',
    about: 'Opyt prodazh 5 let. Holodnye zvonki, peregovory, 1C, Excel. Voditelskie prava B. Ishu rabotu ot 70000 rub.',
    jobs: [['2021-06', '2026-05', 'OOO Sibir', 'menedzher po prodazham', 'poisk klientov, dogovory']],
  }, { education: null, months: { clientManagement: 0, sales: 60, total: 60 }, occupations: { 'active-sales': 60 }, city: 'novosibirsk', has: ['active-sales', 'cold-calls', 'negotiation', '1c', 'excel', 'client-search', 'contracts'], licence: ['B'], wish: { amount: 70000, currency: 'RUR' } }),
  gold('se-07', {
    title: 'prodavec konsultant', city: 'Kazan',
    about: 'rabotal v magazine elektroniki 2 goda, kassa, konsultacii pokupatelej, vozvraty. Est mashina.',
    jobs: [['2022-11', '2024-10', 'DNS', 'prodavec-konsultant', 'prodazha tehniki, kassa']],
  }, { education: null, months: { clientManagement: 0, sales: 24, total: 24 }, occupations: { retail: 24 }, city: 'kazan', has: ['cash-desk', 'consulting', 'complaints', 'active-sales'], car: true }),
  gold('se-08', {
    title: 'Retail store manager', city: 'Astana',
    about: 'Ran a team of 14 at a fashion store. Stock counts, cash, visual merchandising, sales targets, hiring and training. Work permit needed (citizen of India).',
    jobs: [['2019-03', '2023-09', 'Zara', 'Store manager', 'team, stock, targets'], ['2016-07', '2019-02', 'H&M', 'Sales assistant', 'advising customers, fitting rooms, till']],
    schools: [['bachelor', 'Delhi University', 'Commerce', 2016]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 0, sales: 87, total: 87 }, occupations: { retail: 87 }, city: 'astana', has: ['team-lead', 'stock-taking', 'cash-desk', 'merchandising', 'sales-plan', 'staff-training', 'consulting'] }),
  gold('se-09', {
    title: 'Shop assistant', city: 'Baku',
    about: 'Hard working, friendly, fast learner. Worked the till and shelves in a supermarket. Russian - good, English - pre-intermediate, Azerbaijani - native.',
    jobs: [['2024-05', '2026-04', 'Bravo', 'Shop assistant', 'cash register, shelves, inventory, helping customers choose']],
    schools: [['secondary', null, null, 2023]],
  }, { education: 'secondary', months: { clientManagement: 0, sales: 24, total: 24 }, occupations: { retail: 24 }, city: 'baku', has: ['politeness', 'learning', 'cash-desk', 'merchandising', 'stock-taking', 'consulting'], languages: { ru: 'b2', en: 'a2', az: 'native' } }),
  gold('se-10', {
    title: 'Software engineer', city: 'Belgrade',
    about: 'Backend, Go, Kafka. Sometimes talk to customers on incident calls. Team lead of 4. Not interested in presales or sales.',
    jobs: [['2018-01', null, 'Yandex', 'Senior software engineer', 'APIs, code review, mentoring juniors']],
    schools: [['master', 'MIPT', 'Applied mathematics', 2017]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 0, total: 107 }, occupations: { other: 107 }, has: ['team-lead', 'staff-training'], against: ['active-sales'] }),
  gold('se-11', {
    title: 'English teacher', city: 'Tver',
    about: 'Private tutor and school teacher, 8 years. Find clients myself via Avito. Persuasive, good listener. Never worked in an office.',
    jobs: [['2018-09', '2026-06', 'School 12', 'English teacher', 'lessons, parents meetings, reports']],
    schools: [['higher', 'TvSU', 'Linguistics', 2018]],
  }, { education: 'higher', fields: ['humanities'], months: { clientManagement: 0, sales: 0, total: 94 }, occupations: { other: 94 }, city: 'tver', has: ['client-search', 'persuasion', 'listening', 'reports'] }),
  gold('se-12', {
    title: 'Head of Sales', city: 'Tashkent',
    about: 'Built a B2B sales team from 0 to 11. Hands-on with the biggest deals; own book of ~60 corporate clients I can bring. English C1, Uzbek native, Russian fluent. $4000+.',
    jobs: [['2019-04', '2022-03', 'Beeline Business', 'B2B sales manager', 'prospecting, meetings with decision makers, proposals'], ['2022-04', null, 'Uzum', 'Head of sales', 'hiring, coaching, pipeline reviews, contracts']],
    schools: [['bachelor', 'WIUT', 'Economics with finance', 2018]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 92, sales: 92, total: 92 }, occupations: { 'corporate-clients': 36, 'active-sales': 36, 'head-of-sales': 56 }, city: 'tashkent', has: ['team-lead', 'corporate-clients', 'client-base', 'client-search', 'meetings', 'offers', 'staff-training', 'contracts', 'active-sales'], ownClientBase: true, languages: { en: 'c1', uz: 'native', ru: 'c1' }, wish: { amount: 4000, currency: 'USD' } }),
  gold('se-13', {
    title: 'Commercial director', city: 'Bishkek',
    about: 'P&L owner, 25 people, dealers in 6 regions. Marketing budget, pricing, tenders, key clients. MBA. Kyrgyz citizenship. Relocation considered.',
    jobs: [['2012-02', '2018-06', 'Shoro', 'Sales manager', 'distributors, merchandising, receivables'], ['2018-07', '2026-08', 'Shoro', 'Commercial director', 'team, strategy, key clients, pricing']],
    schools: [['master', 'AUCA', 'MBA, Management', 2017]],
  }, { education: 'higher', fields: ['management'], months: { clientManagement: 98, sales: 175, total: 175 }, occupations: { 'active-sales': 77, 'head-of-sales': 98 }, city: 'bishkek', has: ['team-lead', 'special-terms', 'tenders', 'key-clients', 'merchandising', 'receivables'], relocation: true, rightToWork: ['kg'] }),
  gold('se-14', {
    title: 'Junior / intern', city: 'Tomsk',
    about: "Final-year student. I'd like to become an account manager and hope to learn negotiation and CRM. No work experience yet besides volunteering. English B2. 40k RUB is fine.",
    schools: [['bachelor', 'TSU', 'Marketing', 2027]],
  }, { education: 'unfinished-higher', fields: ['management'], months: { clientManagement: 0, sales: 0, total: 0 }, occupations: {}, city: 'tomsk', has: [], languages: { en: 'b2' }, wish: { amount: 40000, currency: 'RUR' } }),
  gold('se-15', {
    title: 'Trainee', city: 'Lviv',
    about: 'Career changer: ex-nurse, 7 years. Without sales experience but eager to learn cold calling. Stress-resistant, empathetic. Driver license B, no car.',
    jobs: [['2018-02', '2025-01', 'City hospital', 'Nurse', 'patient care, documentation']],
    schools: [['special-secondary', 'Medical college', 'Nursing', 2017]],
  }, { education: 'special-secondary', fields: ['medicine'], months: { clientManagement: 0, sales: 0, total: 84 }, occupations: { other: 84 }, city: 'lviv', has: ['stress-resistance'], against: ['active-sales'], licence: ['B'], car: false }),
  gold('se-16', {
    title: 'Contracts manager', city: 'Atyrau',
    about: 'Drafting, review and negotiation of service contracts, contract register in SAP, expiry tracking. 9 yrs oil & gas. English C1.',
    jobs: [['2017-01', null, 'TCO', 'Contract specialist', 'drafting contracts, amendments, register, deadlines']],
    schools: [['higher', 'KazGUU', 'Law', 2016]],
  }, { education: 'higher', fields: ['law'], months: { clientManagement: 0, sales: 0, total: 119 }, occupations: { 'contract-work': 119 }, city: 'atyrau', has: ['contract-texts', 'contract-register', 'contract-deadlines', 'negotiation'], languages: { en: 'c1' } }),
  gold('se-17', {
    title: 'Procurement specialist', city: 'Samara',
    about: 'Buying packaging and raw materials: tenders, supplier negotiations, invoices. Good Excel (pivot tables), SAP. I have not sold anything in my life.',
    jobs: [['2015-10', '2026-07', 'Coca-Cola', 'Procurement specialist', 'tenders, contracts, claims']],
    schools: [['higher', 'SamGTU', 'Chemical engineering', 2014]],
  }, { education: 'higher', fields: ['technical'], months: { clientManagement: 0, sales: 0, total: 130 }, occupations: { other: 130 }, city: 'samara', has: ['tenders', 'negotiation', 'sales-papers', 'excel', 'contracts', 'complaints'], against: ['active-sales'] }),
  gold('se-18', {
    title: 'Bank relationship manager', city: 'Nur-Sultan',
    about: 'SME clients: loans, deposits, payroll projects. Cross-selling insurance. Financial analysis of borrowers. 2017 - 2019 teller; 2019 - present relationship manager.',
    jobs: [['2017-03', '2019-05', 'ForteBank', 'Teller', 'cash operations, deposits'], ['2019-06', null, 'ForteBank', 'Relationship manager', 'corporate clients, loans, negotiation, portfolio of 85']],
    schools: [['bachelor', 'KazEU', 'Finance', 2016]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 117, sales: 0, total: 117 }, occupations: { bank: 117, 'client-management': 90 }, city: 'astana', has: ['credit', 'deposits', 'upselling', 'solvency-check', 'cash-desk', 'corporate-clients', 'negotiation'] }),
  gold('se-19', {
    title: 'Insurance agent', city: 'Chelyabinsk',
    about: 'Life and car insurance, own client base of 400. Calls, meetings, renewals, claims. Car and licence. Up to 120 000 RUB/month.',
    jobs: [['2014-05', '2026-09', 'Ingosstrakh', 'Insurance agent', 'finding clients, meetings, renewals']],
    schools: [['special-secondary', 'Chelyabinsk college', null, 2010]],
  }, { education: 'special-secondary', months: { clientManagement: 149, sales: 0, total: 149 }, occupations: { 'client-management': 149 }, city: 'chelyabinsk', has: ['client-base', 'phone', 'meetings', 'contract-deadlines', 'complaints', 'client-search'], ownClientBase: true, car: true, wish: { amount: 120000, currency: 'RUR' } }),
  gold('se-20', {
    title: 'SMM / content', city: 'Perm',
    about: 'Content plans, community management, replies to customers in DMs, reviews. Target audience research, competitor monitoring. Do not offer call centre jobs.',
    jobs: [['2023-01', '2026-11', 'Agency', 'SMM manager', 'content, replies, reports to clients']],
    schools: [['bachelor', 'PSU', 'Journalism', 2022]],
  }, { education: 'higher', fields: ['humanities'], months: { clientManagement: 0, sales: 0, total: 47 }, occupations: { other: 47 }, city: 'perm', has: ['correspondence', 'feedback', 'needs-analysis', 'market-watch', 'reports'], against: ['phone'] }),
  gold('se-21', {
    title: 'Logistics coordinator', city: 'Ekaterinburg',
    about: 'Freight forwarding, tracking orders, invoices, carrier claims. Phone and e-mail all day. Sales is not for me. English upper-intermediate; Chinese HSK 3.',
    jobs: [['2020-10', null, 'FESCO', 'Logistics coordinator', 'orders, shipments, invoices, claims']],
    schools: [['bachelor', 'USURT', 'Logistics', 2020]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 0, total: 74 }, occupations: { other: 74 }, city: 'yekaterinburg', has: ['order-handling', 'sales-papers', 'complaints', 'phone', 'correspondence'], against: ['active-sales'], languages: { en: 'b2', zh: null } }),
  gold('se-22', {
    title: 'Field sales', city: 'Vladivostok',
    about: 'Selling marine equipment, 70% on the road. Demos on board, trade shows (Seafood Expo). Licence B, C; company car only. Wage now 150k, looking for 180k rubles.',
    jobs: [['2019-02', '2026-06', 'Furuno', 'Field sales engineer', 'visiting ports, demos, quotations, contracts, after-sales']],
    schools: [['higher', 'MSUN', 'Marine engineering', 2015]],
  }, { education: 'higher', fields: ['technical'], months: { clientManagement: 0, sales: 89, total: 89 }, occupations: { 'field-sales': 89 }, city: 'vladivostok', has: ['active-sales', 'meetings', 'presentations', 'exhibitions', 'offers', 'contracts', 'client-care'], licence: ['B', 'C'], car: false, wish: { amount: 180000, currency: 'RUR' } }),
  gold('se-23', {
    title: 'Telesales', city: 'Voronezh',
    about: 'Outbound telesales of internet plans, 100+ dials a day, scripts and objections. Best of the month x3. Bored of it: please no telesales offers, I want field or account roles.',
    jobs: [['2022-02', '2026-03', 'Rostelecom contact center', 'Telesales agent', 'outbound calls, objections, connecting subscribers']],
    schools: [['unfinished-higher', 'VSU', 'Physics', 2022]],
  }, { education: 'unfinished-higher', months: { clientManagement: 0, sales: 50, total: 50 }, occupations: { 'active-sales': 50 }, city: 'voronezh', has: ['active-sales', 'devices-and-plans', 'objections', 'phone', 'cold-calls'] }),
];
