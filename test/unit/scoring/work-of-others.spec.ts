import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import type { CompetenceId } from '../../../src/vacancies/domain/competences.table.js';
import { resumeWith, TODAY } from './resume-builder.js';

const stanceOf = (about: string, competence: CompetenceId): string =>
  collectFacts(resumeWith({ about }), TODAY).competences[competence]?.stance ?? 'silent';

it.each<[string, CompetenceId, string]>([
  ['В вакансии указан опыт холодных звонков. Такого опыта нет', 'cold-calls', 'lacks'],
  ['Вы ищете человека с опытом холодных звонков, у меня его нет', 'cold-calls', 'lacks'],
  ['Вы ищете человека с опытом холодных звонков, такой опыт у меня есть, его много', 'cold-calls', 'has'],
  ['Вам нужен опыт переговоров: его у меня пять лет', 'negotiation', 'has'],
  ['Вам потрібен досвід холодних дзвінків', 'cold-calls', 'silent'],
  ['Your posting asks for cold calls, I have done none of it', 'cold-calls', 'lacks'],
  ['Откликаюсь на вакансию, есть опыт холодных звонков', 'cold-calls', 'has'],
])('what the vacancy asks for, in «%s»: %s %s', (about, competence, stance) => {
  expect(stanceOf(about, competence)).toBe(stance);
});

it.each<[string, CompetenceId, string]>([
  ['Презентации делали маркетологи', 'presentations', 'silent'],
  ['Холодные звонки делал колл-центр, я встречался с клиентами', 'cold-calls', 'silent'],
  ['Работал в отделе, где коллеги делали холодные звонки, сам принимал входящие', 'cold-calls', 'silent'],
  ['Холодными звонками занималась моя коллега', 'cold-calls', 'silent'],
  ['Worked in a team that did cold calls, but I answered incoming ones', 'cold-calls', 'silent'],
  ['Прошла обучение персонала', 'staff-training', 'silent'],
  ['I was trained by a senior colleague', 'staff-training', 'silent'],
  ['Trained 5 newcomers', 'staff-training', 'has'],
  ['Под договор подряда', 'contracts', 'silent'],
  ['Reported to the team lead', 'team-lead', 'silent'],
  ['Managed 14 agents', 'team-lead', 'has'],
  ['Managed relationships with insurance agents', 'team-lead', 'silent'],
  ['Managed key accounts and sales reps orders', 'team-lead', 'silent'],
  ['Managed accounts and a team of sales reps', 'team-lead', 'has'],
  ['Координировала работу 6 операторов', 'team-lead', 'has'],
  ['Начальник вёл ключевых клиентов', 'key-clients', 'silent'],
  ['Жена работает с CRM', 'crm', 'silent'],
  ['Курировала 10 менеджеров, которые вели переговоры', 'negotiation', 'silent'],
  ['В команде были люди, которые делали холодные звонки; я занимался аналитикой', 'cold-calls', 'silent'],
  ['Worked with people who made cold calls', 'cold-calls', 'silent'],
  ['Обучал менеджеров, сам вёл переговоры', 'negotiation', 'has'],
  ['Клиенты, которые ушли, возвращались: вёл переговоры', 'negotiation', 'has'],
  ['Переговори вів директор', 'negotiation', 'silent'],
  ['My manager negotiated all contracts', 'negotiation', 'silent'],
  ['Менеджеры продают, я веду документы', 'active-sales', 'silent'],
  ['Our team does cold calls, I do not touch them', 'cold-calls', 'silent'],
  ['В отделе есть CRM, но я с ней не работала', 'crm', 'silent'],
  ['Холодные звонки у нас есть, сама я этим не занималась', 'cold-calls', 'silent'],
  ['У нас є холодні дзвінки, я цим не займаюся', 'cold-calls', 'silent'],
  ['Активные продажи, в отделе есть CRM, но я с ней не работала', 'active-sales', 'has'],
  ['Работала с CRM, я никогда не опаздываю', 'crm', 'has'],
  ['Делал холодные звонки, я этого не боюсь', 'cold-calls', 'has'],
  ['Роблю холодні дзвінки, я їх не уникаю', 'cold-calls', 'has'],
  ['Вёл переговоры. Я их не проигрывал', 'negotiation', 'has'],
  ['Вёл CRM с нуля, я до этого не работал', 'crm', 'has'],
  ['I made cold calls every day, I never avoid them', 'cold-calls', 'has'],
  ['I did cold calls, I do not smoke', 'cold-calls', 'has'],
  ['Вела переговоры с директорами сетей', 'negotiation', 'has'],
  ['Компенсирую отсутствие опыта в этой области быстрой обучаемостью', 'learning', 'has'],
  ['Отсутствие опыта переговоров компенсирую обучаемостью', 'negotiation', 'lacks'],
  ['Ведение документации, фотофиксация, планы лечения', 'sales-papers', 'silent'],
  ['Разработка конструктора коммерческих предложений', 'offers', 'silent'],
  ['Участвовал в презентациях функционала', 'presentations', 'silent'],
  ['Договоры составлял юрист', 'contracts', 'silent'],
  ['Холодные звонки делали операторы, я принимал входящие', 'cold-calls', 'silent'],
  ['Коллеги из отдела продаж вели клиентов, я согласовывал сроки', 'client-care', 'silent'],
  ['Работал в фирме, занимающейся активными продажами, кладовщиком', 'active-sales', 'silent'],
  ['Работала в компании «Лидер», которая занимается оптовыми продажами, секретарём', 'active-sales', 'silent'],
  ['Работал в магазине, который торгует мебелью', 'active-sales', 'silent'],
  ['Работал в компании, занимался активными продажами', 'active-sales', 'has'],
  ['Сферы деятельности компании: продажа автозапчастей', 'active-sales', 'silent'],
  ['Присутствовал на переговорах', 'negotiation', 'silent'],
  ['Провожу презентации', 'presentations', 'has'],
  ['Готовил презентации для директора', 'presentations', 'has'],
  ['Муж — военный, поэтому переезжали; вела переговоры сама', 'negotiation', 'has'],
])('what somebody else does, in «%s»: %s %s', (about, competence, stance) => {
  expect(stanceOf(about, competence)).toBe(stance);
});

it.each<[string, CompetenceId, string]>([
  ['Сопровождение клиентов после продажи товара', 'active-sales', 'silent'],
  ['Супровід клієнтів після продажу', 'active-sales', 'silent'],
  ['Автоматизация отдела продаж клиента', 'active-sales', 'silent'],
  ['Опыт в отделе продаж', 'active-sales', 'has'],
  ['Не готова продавать по телефону. Принимаю входящие звонки', 'phone', 'has'],
  ['Не готова продавать по телефону', 'active-sales', 'refuses'],
  ['Sales is not my thing', 'active-sales', 'refuses'],
])('sales in the name alone, in «%s»: %s %s', (about, competence, stance) => {
  expect(stanceOf(about, competence)).toBe(stance);
});

it.each<[string, CompetenceId, string]>([
  ['Начальник отдела сам вёл переговоры и тендеры', 'tenders', 'silent'],
  ['Тендерами у нас занимался директор', 'tenders', 'silent'],
  ['Компания каждый год участвует в выставках', 'exhibitions', 'silent'],
  ['В нашей фирме проводились тренинги по переговорам', 'negotiation', 'silent'],
  ['The company exhibits at trade fairs', 'exhibitions', 'silent'],
  ['Фірма бере участь у виставках', 'exhibitions', 'silent'],
  ['Компания көрмелерге қатысады', 'exhibitions', 'silent'],
  ['Компанияда көрмелерге қатыстым', 'exhibitions', 'has'],
  ['Компания росла, вёл переговоры с сетями', 'negotiation', 'has'],
  ['Компания «Окна», продажа окон', 'active-sales', 'has'],
  ['I joined the company and negotiated prices', 'negotiation', 'has'],
])('what the firm or its head does, in «%s»: %s %s', (about, competence, stance) => {
  expect(stanceOf(about, competence)).toBe(stance);
});

it.each<[string, CompetenceId, string]>([
  ['Требуется опытный менеджер: холодные звонки, встречи с клиентами', 'cold-calls', 'silent'],
  ['Ищем продавца! Обязанности: работа на кассе', 'cash-desk', 'silent'],
  ['Потрібен продавець: робота з касою', 'cash-desk', 'silent'],
  ['Сатушы керек: кассамен жұмыс', 'cash-desk', 'silent'],
  ['We are hiring: cold calls, client meetings', 'cold-calls', 'silent'],
  ['Требуется менеджер: холодные звонки. Я вёл переговоры', 'negotiation', 'has'],
  ['Ищем с мужем работу вахтой. Работала на кассе', 'cash-desk', 'has'],
])('what a pasted advert asks for, in «%s»: %s %s', (about, competence, stance) => {
  expect(stanceOf(about, competence)).toBe(stance);
});

it.each<[string, CompetenceId, string]>([
  ['Прослушала вебинар «Работа с возражениями»', 'objections', 'silent'],
  ['Пройшов тренінг з роботи із запереченнями', 'objections', 'silent'],
  ['Келіссөз бойынша тренингке қатыстым', 'negotiation', 'silent'],
  ['Sat in on a one-day course on objection handling', 'objections', 'silent'],
  ['Была на тренинге, вела переговоры', 'negotiation', 'has'],
  ['Посетил семинар и веду переговоры с сетями', 'negotiation', 'has'],
  ['Проводил тренинги для сотрудников', 'staff-training', 'has'],
])('what was only listened to, in «%s»: %s %s', (about, competence, stance) => {
  expect(stanceOf(about, competence)).toBe(stance);
});
