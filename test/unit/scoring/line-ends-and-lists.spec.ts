import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import type { Facts } from '../../../src/scoring/domain/facts.js';
import { resumeWith, TODAY } from './resume-builder.js';

const factsOf = (about: string): Facts => collectFacts(resumeWith({ about }), TODAY);

describe('a line speaks of itself alone', () => {
  it.each<[string, string[]]>([
    ['Есть регистрация\nГражданство РФ', ['ru']],
    ['Опыт выдачи товара\nГражданка РФ', ['ru']],
    ['Опыт приёма заказов\nГражданство РФ', ['ru']],
    ['Опыт приёма заказов\r\nГражданство РФ', ['ru']],
    ['Права получаю\nГражданство РФ', ['ru']],
    ['Оформление гражданства РФ', []],
    ['Услуги для граждан РФ', []],
  ])('the right to work of «%s» is that in %j', (about, countries) => {
    expect(factsOf(about).rightToWork.countries).toEqual(countries);
  });

  it('a permit behind a line about something else is held', () => {
    expect(factsOf('Временная регистрация\nПатент есть').rightToWork.permitHeld).toBe(true);
    expect(factsOf('Регистрация патентов').rightToWork.permitHeld).toBe(false);
  });

  it.each<['businessTrips' | 'relocation' | 'car' | 'ownClientBase' | 'licenceStated', string]>([
    ['businessTrips', 'Хорошо организован\nКомандировки — да'],
    ['businessTrips', 'Опыт бронирования\nКомандировки — да'],
    ['businessTrips', 'Готов к командировкам\nРуководитель отдела 5 лет'],
    ['relocation', 'Ушёл после увольнения:\nПереезд возможен'],
    ['ownClientBase', 'Есть своя база\nПоставщикам звонил'],
    ['ownClientBase', 'Есть своя база\nЗнание 1С'],
    ['car', 'Есть личный автомобиль\nКлиентам звоню сама'],
    ['car', 'Own car\nSales experience'],
    ['licenceStated', 'Есть водительские права\nЧеловек ответственный'],
  ])('%s of «%s»', (fact, about) => {
    expect(factsOf(about)[fact].value).toBe(true);
  });
});

it.each<[boolean | null, string]>([
  [false, 'К переезду не готов, командировкам тоже'],
  [false, 'Переезд не рассматриваю, командировки также'],
  [false, 'Переїзд не розглядаю, відрядження теж'],
  [false, 'Переїзд не розглядаю, відрядження також'],
  [false, 'К переезду не готова, и к командировкам тоже'],
  [false, 'Relocation: not interested, business trips neither'],
  [false, 'Relocation not for me, nor business trips'],
  [true, 'Переезд не рассматриваю, командировки тоже рассматриваю'],
  [true, 'К переезду не готов, также готов к командировкам'],
  [true, 'К переезду не готов, также часто езжу в командировки'],
  [true, 'Переезд не рассматриваю, командировки — пожалуйста'],
])('a refusal goes on behind a comma where this is refused too, so that trips are %s: «%s»', (value, about) => {
  expect(factsOf(about).businessTrips.value).toBe(value);
});

it.each<[boolean | null, string]>([
  [true, 'Своя база поставщиков и клиентов'],
  [true, 'Своя база клиентов и поставщиков'],
  [true, 'Собственная база данных клиентов'],
  [true, 'Own base of suppliers and clients'],
  [true, 'Собственная база поставщиков, подрядчиков и постоянных покупателей'],
  [true, 'Собственная база данных по клиентам'],
  [null, 'Собственная база поставщиков'],
  [null, 'Собственная база поставщиков для клиентов'],
  [null, 'Собственная база данных'],
  [null, 'Собственная база поставщиков. Клиентам звонил'],
])('a base of one’s own is %s: «%s»', (value, about) => {
  expect(factsOf(about).ownClientBase.value).toBe(value);
});

it.each<[boolean | null, string]>([
  [true, 'I love business travel'],
  [true, 'I enjoy business trips'],
  [true, 'Люблю командировки'],
  [true, 'I love to travel for work'],
  [null, 'I love travel'],
  [null, 'I love to travel'],
  [null, 'I love travelling'],
])('a love of journeys is readiness for trips %s: «%s»', (value, about) => {
  expect(factsOf(about).businessTrips.value).toBe(value);
});

it.each<[boolean | null, string]>([
  [true, 'Own car insurance paid'],
  [true, 'My car insurance is paid'],
  [true, 'Own car, insurance paid'],
  [null, 'Ran my own car wash'],
  [true, 'Свой автомобиль, страховка оплачена'],
  [null, 'Personal car loans'],
  [null, 'Car insurance sales'],
])('a car is %s: «%s»', (value, about) => {
  expect(factsOf(about).car.value).toBe(value);
});
