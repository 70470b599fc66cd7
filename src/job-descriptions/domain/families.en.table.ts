import type { Family, FamilyTexts } from './wording.js';

/** Goes on after «the purpose of the post is to». */
export const PURPOSES_EN: Readonly<Record<string, string>> = {
  'client-manager':
    'keep the company in contact with its clients from the first call to after the sale and to sell more to those who stay',
  'client-specialist': 'serve the clients of the company: advise them, draw up their papers and settle their questions',
  'client-specialist-2':
    'serve the clients of the company, more difficult requests included, and to look after a part of the client base',
  'client-specialist-1':
    'serve the clients of the company in the most difficult requests and to pass experience on to specialists of lower categories',
  'client-specialist-kz':
    'serve consumers: take requests, give advice, draw up papers and bring every request to its settlement',
  'key-account-manager': 'keep and widen the work with the key accounts on which most of the revenue depends',
  'sales-manager': 'find buyers, close deals and meet the sales plan',
  'corporate-client-manager':
    'find clients among companies, learn what they need and conclude lasting contracts with them',
  'bank-client-manager':
    'find the bank products that suit each client, arrange them and meet the sales plan of the branch',
  'telecom-retail-manager':
    'serve the customers of a telecom shop: find devices and plans for them, take payments and keep the till',
  'contract-specialist':
    'prepare contracts, keep their register and see that obligations are met in time, without signing contracts',
  'other-trade': 'do the work entrusted in time and with due quality',
};

/** Rights, relations and responsibility of each kind of job. */
export const FAMILIES_EN: Readonly<Record<Family, FamilyTexts>> = {
  clients: {
    documents: [
      'the range, the features and the prices of what the company sells',
      'how requests of clients are taken and settled',
      'the rules of keeping the client base',
      'the law of consumer protection',
    ],
    rights: [
      'Negotiate with clients on behalf of the company within the powers given.',
      'Ask other departments for what is needed to answer a client.',
    ],
    relations: [
      ['Sales department', 'sales plans, prices, terms of discounts', 'facts on demand and requests of clients'],
      ['Accounting', 'facts on payments and debts', 'contracts, completion certificates, requests for invoices'],
      ['Warehouse and delivery', 'facts on stock and dispatch dates', 'requests for dispatch and delivery'],
      ['Legal department', 'contract drafts that were checked', 'facts on parties and terms of deals, claims'],
    ],
    responsibility: ['For untrue facts told to a client.', 'For the loss or the wrong keeping of the client base.'],
  },
  sales: {
    documents: [
      'the range, the features and the prices of what the company sells',
      'how contracts are concluded and performed',
      'the rules for invoices, waybills and completion certificates',
      'the law of trade and of advertising',
    ],
    rights: [
      'Offer clients discounts and special terms within the limits set.',
      'Sign the papers that go with a deal within the power of attorney given.',
    ],
    relations: [
      ['Marketing', 'facts on campaigns, material for clients', 'facts on the market and feedback of clients'],
      [
        'Accounting',
        'invoices, facts on payments and debts',
        'contracts, completion certificates, requests for invoices',
      ],
      ['Warehouse and delivery', 'facts on stock and dispatch dates', 'requests for dispatch and delivery'],
      ['Legal department', 'contract drafts that were checked', 'contract drafts, facts on the parties of deals'],
    ],
    responsibility: ['For discounts and special terms beyond the limits set.', 'For untrue facts in reports on sales.'],
  },
  bank: {
    documents: [
      'the terms of bank products and the tariffs of the bank',
      'how clients are identified',
      'the law of banking and of consumer credit',
      'the rules of bank secrecy',
    ],
    rights: [
      'Ask a client for the papers that a bank product needs.',
      'Refuse an operation that goes against the rules of the bank.',
    ],
    relations: [
      ['Operations', 'facts on accounts and operations', 'papers of clients that were drawn up'],
      ['Risk assessment', 'decisions on requests for credit', 'requests and papers of clients'],
      ['Marketing', 'terms of campaigns, material on products', 'feedback of clients and suggestions'],
      ['Security', 'signs of fraud to look out for', 'notes of suspicious operations'],
    ],
    responsibility: ['For breach of bank secrecy.', 'For mistakes in arranging bank products and identifying clients.'],
  },
  shop: {
    documents: [
      'the range, the features and the prices of devices and plans',
      'the rules of retail trade and of returns',
      'the rules of the till',
      'the rules of stock-taking',
    ],
    rights: [
      'Refuse a payment or a return that does not follow the rules.',
      'Take part when goods and money are counted.',
    ],
    relations: [
      ['Warehouse', 'goods with their papers', 'requests for goods, notes of differences'],
      ['Accounting', 'instructions for the till', 'till reports and takings'],
      ['Marketing', 'terms of campaigns, price tags, advertising', 'facts on demand and feedback of customers'],
      ['Subscriber support', 'answers to difficult requests', 'requests of customers that need a check'],
    ],
    responsibility: ['For the safety of goods and money.', 'For breach of the rules of the till.'],
  },
  contracts: {
    documents: [
      'civil law as far as contracts are concerned',
      'how contracts are agreed and signed in the company',
      'the rules of the contract register and of keeping documents',
      'how electronic documents are exchanged',
    ],
    rights: [
      'Send back contract drafts that break the rules set for them.',
      'Ask other departments how contracts are performed.',
    ],
    relations: [
      ['Sales department', 'terms of deals and facts on parties', 'contract drafts, reminders of deadlines'],
      ['Legal department', 'opinions on contract drafts', 'contract drafts, records of disagreement'],
      ['Accounting', 'facts on payments and debts', 'signed contracts and completion certificates'],
      ['Purchasing', 'need of contracts with suppliers', 'contract drafts, facts on performance'],
    ],
    responsibility: [
      'For contract deadlines that passed without the head being told.',
      'For lost originals of contracts and mistakes in the register.',
    ],
  },
  'other-trade': {
    documents: [
      'the demands on the quality of the work and how it is handed over',
      'what to do when something is out of order',
      'the methods of work in the trade',
      'how the equipment and the programs of the work are used',
    ],
    rights: [
      'Stop work that endangers life or health and report it to the manager at once.',
      'Demand the conditions that safe work of good quality needs.',
    ],
    relations: [
      [
        'Neighbouring departments',
        'results that the own part of the work needs',
        'results of the own work, remarks on what was received',
      ],
      ['Direct manager', 'tasks, dates, facts needed for the work', 'reports on work done, news of obstacles'],
      ['Human resources', 'orders, schedules of work and of leave', 'applications, papers on qualification'],
      ['Accounting', 'facts on the pay', 'papers on expenses and on valuables received'],
    ],
    responsibility: [
      'For the quality and the dates of the work entrusted.',
      'For the safety of the equipment, the tools and the papers entrusted.',
    ],
  },
};
