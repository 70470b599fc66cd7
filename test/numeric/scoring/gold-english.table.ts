import type { GoldResume } from './gold.js';
import { gold } from './gold.js';

/** English résumés as people write them, labelled by hand. Even places are for tuning, odd ones are held out. */
// prettier-ignore
export const ENGLISH_GOLD: readonly GoldResume[] = [
  gold('en-00', {
    title: 'Account Manager', city: 'Moscow',
    about: '6 years of experience in client service. Fluent English, native Russian. Team player, result-oriented. Salesforce, Excel, PowerPoint.',
    jobs: [['2020-09', null, 'Adtech LLC', 'Account Manager', 'Managed a portfolio of 25 corporate clients. Prepared proposals and presentations, negotiated contracts, upsold additional services, weekly reporting. Retention rate 95%.']],
    schools: [['master', 'Moscow State University', 'Linguistics', 2019]],
  }, { education: 'higher', months: { clientManagement: 75, sales: 0, total: 75 }, city: 'moscow', has: ['teamwork', 'ambition', 'crm', 'excel', 'office', 'client-base', 'corporate-clients', 'offers', 'presentations', 'negotiation', 'contracts', 'upselling', 'reports', 'client-care'], languages: { en: 'c1', ru: 'native' } }),
  gold('en-01', {
    title: 'Sales Representative', city: 'Saint Petersburg',
    about: 'No experience in cold calling, but strong in face-to-face meetings. Driving licence category B, own car. Ready for business trips.',
    jobs: [['2022-01', '2025-06', 'MedPharm', 'Medical Representative', 'Visited doctors and pharmacies, product presentations, sales plan achieved 110%, planning of visits, CRM reports']],
    schools: [['higher', 'SPbSU', 'Pharmacy', 2021]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 42, total: 42 }, city: 'saint-petersburg', has: ['meetings', 'presentations', 'sales-plan', 'visit-plan', 'crm', 'reports'], against: ['cold-calls'], licence: ['B'], car: true, businessTrips: true }),
  gold('en-02', {
    title: 'Customer support agent', city: 'Almaty',
    about: 'I would like to learn sales. Never worked with 1C. Good listener, patient and polite. English B2, Kazakh native.',
    jobs: [['2023-04', '2026-03', 'Chocofamily', 'Customer Support Specialist', 'Answering inbound calls and chats, handling complaints and returns, order processing, collecting feedback']],
    schools: [['bachelor', 'KBTU', 'Information Systems', 2022]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 0, total: 36 }, city: 'almaty', has: ['listening', 'politeness', 'phone', 'warm-calls', 'complaints', 'order-handling', 'feedback'], against: ['1c'], languages: { en: 'b2', kk: 'native' } }),
  gold('en-03', {
    title: 'Head of Sales', city: 'Kyiv',
    about: 'Built a sales team of 12 from scratch. Own client base in retail. Open to relocation.',
    jobs: [['2018-05', '2025-04', 'Softline', 'Head of Sales', 'Led a team of 12 managers, recruited and trained new hires, key accounts, annual contracts, pricing and discounts, market research, trade shows'], ['2015-01', '2018-04', 'Softline', 'Sales Manager', 'B2B sales of software, cold calls, lead generation, closing deals']],
    schools: [['higher', 'KPI', 'Computer Science', 2014]],
  }, { education: 'higher', months: { clientManagement: 84, sales: 124, total: 124 }, city: 'kyiv', has: ['team-lead', 'staff-training', 'key-clients', 'contracts', 'special-terms', 'market-watch', 'exhibitions', 'active-sales', 'cold-calls', 'phone', 'client-search', 'corporate-clients'], ownClientBase: true, relocation: true }),
  gold('en-04', {
    title: 'Client manager', city: 'Minsk',
    about: 'Not interested in sales positions or cold calls. 3 years with clients in IT. MS Office, Jira.',
    jobs: [['2021-02', '2024-01', 'EPAM', 'Client Success Manager', 'Onboarding of clients, maintaining long-term relationships, client meetings, identifying needs, resolving conflicts, NPS surveys']],
    schools: [['higher', 'BSU', 'Economics', 2020]],
  }, { education: 'higher', months: { clientManagement: 36, sales: 0, total: 36 }, city: 'minsk', has: ['office', 'client-care', 'meetings', 'needs-analysis', 'conflict-resolution', 'feedback'], against: ['cold-calls', 'active-sales'] }),
  gold('en-05', {
    title: 'Sales assistant', city: 'Kazan',
    about: 'Student, looking for part time job. Quick learner, stress resistant. No driving license.',
    jobs: [['2025-06', '2026-08', 'Zara', 'Shop assistant', 'Consulting customers, cash register, merchandising, stock taking']],
    schools: [['unfinished-higher', 'KFU', 'Management', 2028]],
  }, { education: 'unfinished-higher', months: { clientManagement: 0, sales: 15, total: 15 }, city: 'kazan', has: ['learning', 'stress-resistance', 'consulting', 'cash-desk', 'merchandising', 'stock-taking'] }),
  gold('en-06', {
    title: 'Contract specialist', city: 'Yekaterinburg',
    about: 'Attention to detail. Electronic document exchange, 1C. Don\'t have experience in negotiations.',
    jobs: [['2019-03', '2024-02', 'Uralmash', 'Contract Administrator', 'Drafting contracts and agreements, contract register, monitoring contract deadlines, business correspondence, invoices']],
    schools: [['higher', 'USLU', 'Law', 2018]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 0, total: 60 }, city: 'yekaterinburg', has: ['electronic-documents', '1c', 'pc', 'contract-texts', 'contracts', 'contract-register', 'contract-deadlines', 'correspondence', 'sales-papers'], against: ['negotiation'] }),
  gold('en-07', {
    title: 'Business Development Manager', city: 'Moscow',
    about: 'Hunter. 5+ years in B2B sales. Exceeded quota every year. Upper-intermediate English. HubSpot, cold outreach, LinkedIn.',
    jobs: [['2021-03', '2026-02', 'SaaS Co', 'Business Development Manager', 'Prospecting, cold emails and cold calls, product demos, objection handling, full sales cycle, tenders']],
    schools: [['bachelor', 'HSE', 'Business', 2020]],
  }, { education: 'higher', months: { clientManagement: 60, sales: 60, total: 60 }, city: 'moscow', has: ['client-search', 'active-sales', 'corporate-clients', 'sales-plan', 'crm', 'cold-calls', 'phone', 'presentations', 'objections', 'tenders'], languages: { en: 'b2' } }),
  gold('en-08', {
    title: 'Bank relationship manager', city: 'Astana',
    about: 'Loans, deposits, cards. Good communication skills, work under pressure.',
    jobs: [['2022-07', '2025-06', 'Kaspi Bank', 'Relationship Manager', 'Selling bank products to VIP clients, consulting, cross-selling, meeting the sales targets, preparing documents'], ['2020-09', '2022-06', 'Halyk Bank', 'Teller', 'Cash operations, accepting payments']],
    schools: [['bachelor', 'KAZGUU', 'Finance', 2020]],
  }, { education: 'higher', months: { clientManagement: 58, sales: 0, total: 58 }, city: 'astana', has: ['credit', 'bank-products', 'deposits', 'communication', 'stress-resistance', 'active-sales', 'vip-clients', 'consulting', 'upselling', 'sales-plan', 'sales-papers', 'payments', 'cash-desk'] }),
  gold('en-09', {
    title: 'Customer service', city: 'Novosibirsk',
    about: 'Worked without a CRM, used spreadsheets only. Fast typing. I can persuade. Not ready to relocate.',
    jobs: [['2021-01', '2022-12', 'DNS', 'Customer Service Representative', 'Phone calls with customers, handling difficult customers, returns'], ['2022-06', '2024-05', 'Freelance', 'Translator', 'Translation']],
    schools: [['higher', 'NSU', 'Philology', 2019]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 0, total: 41 }, city: 'novosibirsk', has: ['excel', 'office', 'pc', 'phone', 'conflict-resolution', 'complaints', 'persuasion'], against: ['crm'], relocation: false }),
];
