import { recogniseRoleProfile } from '../../../src/vacancies/domain/recognise-profile.js';

describe('the role profile of a job title', () => {
  it.each<[string, string | null]>([
    ['Менеджер по работе с клиентами', 'client-manager'],
    ['Клиентский менеджер (удалённо)', 'client-manager'],
    ['Менеджера по продажам и работе с клиентами', 'client-manager'],
    ['Account manager', 'client-manager'],
    ['Аккаунт-менеджер', 'client-manager'],
    ['Старший эккаунт менеджер', 'client-manager'],
    ['Клиент-менеджер (отдел развития)', 'client-manager'],
    ['Работа для клиентов и партнёров: нужен менеджер', null],
    ['Клиент-менеджер банка', 'bank-client-manager'],
    ['Продавец-консультант салона связи', 'telecom-retail-manager'],
    ['Customer Success Manager', 'client-manager'],
    ['Менеджер по роботі з клієнтами', 'client-manager'],
    ['Клиенттермен жұмыс жөніндегі менеджер', 'client-manager'],
    ['Специалист по работе с клиентами', 'client-specialist'],
    ['Специалист по работе с клиентами II категории', 'client-specialist-2'],
    ['Специалист по работе с клиентами 1 категории', 'client-specialist-1'],
    ['Тұтынушыларға қызмет көрсету жөніндегі маман', 'client-specialist-kz'],
    ['Менеджер по работе с ключевыми клиентами', 'key-account-manager'],
    ['KAM', 'key-account-manager'],
    ['Негізгі клиенттер менеджері', 'key-account-manager'],
    ['Менеджер по продажам', 'sales-manager'],
    ['мененджер по продажам стройматериалов', 'sales-manager'],
    ['Менеджер з продажу', 'sales-manager'],
    ['Sales Manager', 'sales-manager'],
    ['Менеджер по работе с клиентами банка', 'bank-client-manager'],
    ['Банк клиент-менеджері', 'bank-client-manager'],
    ['Менеджер по работе с клиентами (салон связи)', 'telecom-retail-manager'],
    ['Менеджер по работе с корпоративными клиентами', 'corporate-client-manager'],
    ['Специалист по договорной работе', 'contract-specialist'],
    ['Фахівець із договірної роботи', 'contract-specialist'],
    ['Шарт жұмысы жөніндегі маман', 'contract-specialist'],
    ['Бухгалтер', null],
    ['Водитель', null],
    ['', null],
  ])('«%s»: %s', (title, slug) => {
    expect(recogniseRoleProfile(title)?.slug ?? null).toBe(slug);
  });
});
