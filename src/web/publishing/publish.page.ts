import { z } from 'zod';
import { ASKED_EXPERIENCE, typedDescription } from '../../job-boards/index.js';
import { readJobTextOfPost } from '../../job-texts/index.js';
import type { Advertisement, PublicationOffer } from '../../job-boards/index.js';
import { CURRENCIES } from '../../kernel/money.js';
import type { Currency } from '../../kernel/money.js';
import { readAmount } from '../../kernel/written-amount.js';
import type { Formatter } from '../../platform/views/index.js';
import type {
  AdvertisementField,
  AdvertisementFields,
  PublicationStart,
  UnaskedStart,
} from '../../publishing/index.js';
import { currencyOfCity } from '../../vacancies/index.js';
import { choices } from '../frame/parts.js';
import type { Choice } from '../frame/parts.js';
import { cityName } from '../frame/wording.js';
import { priceText, serviceName } from './price-words.js';

const text = z.string().max(2_000).default('');

/** The form of a publication as a browser sends it. What the fields must be, publishing itself says. */
export const publishFormSchema = z.object({
  connection: z.string().max(100).default(''),
  previous: z.string().max(100).default(''),
  /** The order that this one is made of, changed. */
  order: z.string().max(100).default(''),
  title: text,
  description: z.string().max(60_000).default(''),
  role: text,
  experience: text,
  salaryFrom: text,
  salaryTo: text,
  salaryCurrency: text,
  salaryTax: text,
  contactName: text,
  contactEmail: text,
  contactPhone: text,
  service: text,
});
export type PublishFormValues = z.output<typeof publishFormSchema>;

/** A sentence for each field that is at fault; the salary and the contact are one each. */
export type PublishFaults = Partial<Record<AdvertisementField, string>>;

/** The form with which a vacancy is published. */
export interface PublishPage {
  title: string;
  backHref: string;
  vacancyTitle: string;
  about: string;
  action: string;
  /** What is wrong with no field of the form. */
  fault: string | null;
  /** By field. */
  faults: PublishFaults;
  values: PublishFormValues;
  longestTitle: number;
  descriptionAbout: string;
  roles: Choice[];
  /** Where what the form begins with comes from, by field; empty where it is an earlier publication. */
  presets: Partial<Record<'description' | 'role' | 'experience' | 'salary', string>>;
  experiences: Choice[];
  currencies: Choice[];
  taxes: Choice[];
  offers: OfferChoice[];
  /** What was chosen of them while the board told them, and that it does not tell them now; null where it does. */
  untold: { service: string; words: string } | null;
  /** Earlier publications that this one may continue; null where there is none. */
  continuable: Choice[] | null;
}

/** A kind of publication with its price. */
export interface OfferChoice {
  value: string;
  selected: boolean;
  disabled: boolean;
  title: string;
  price: string;
  about: string;
  left: string;
}

type Start = PublicationStart | UnaskedStart;

/** What the page is made from; `given` = as it was refused, or ordered before. */
export interface PublishInput {
  readonly start: Start;
  readonly connectionId: string;
  readonly previousId: string;
  readonly given: {
    readonly values: PublishFormValues;
    readonly fault: string | null;
    readonly faults: PublishFaults;
    /** It was ordered so before. */
    readonly isOrdered?: boolean;
  } | null;
}

/** The page. */
export function publishPage({ start, connectionId, previousId, given }: PublishInput, f: Formatter): PublishPage {
  const { vacancy, place, offers, roles, descriptionLength, longestTitle, continuable } = start;
  const told = payTold(start);
  const values = given?.values ?? valuesOf(start, told, { connection: connectionId, previous: previousId });
  const [least, most] = descriptionLength;
  return {
    title: f.t('publishing.publishTitle', { board: f.t(`boards.${place.board}`) }),
    backHref: `/vacancies/${vacancy.id}/edit#boards`,
    vacancyTitle: vacancy.title,
    about: [place.accountName, cityName(vacancy.citySlug, f)].filter(Boolean).join(', '),
    action: `/vacancies/${vacancy.id}/publish`,
    fault: given?.fault ?? null,
    faults: given?.faults ?? {},
    values,
    longestTitle,
    descriptionAbout: f.t('publishing.descriptionAbout', { least: f.number(least), most: f.number(most) }),
    roles: choices(
      roles.map(({ externalId, names }) => [externalId, names[f.language]] as const),
      values.role,
    ),
    presets: given?.isOrdered ? {} : presetWords(start, told, f),
    experiences: choices(
      ASKED_EXPERIENCE.map((one) => [one, f.t(`publishing.experience.${one}`)] as const),
      values.experience,
    ),
    currencies: choices(
      CURRENCIES.map((code) => [code, f.currency(code)] as const),
      values.salaryCurrency,
    ),
    taxes: choices(
      [
        ['gross', f.t('publishing.gross')],
        ['net', f.t('publishing.net')],
      ],
      values.salaryTax,
    ),
    offers: (offers ?? []).map((offer) => offerChoice(offer, values.service, f)),
    untold: offers === null ? untoldKinds(values.service, f) : null,
    continuable:
      continuable.length === 0
        ? null
        : choices(
            [
              ['', f.t('publishing.continuesNone')],
              ...continuable.map(
                ({ id, externalId, archivedAt }) =>
                  [id, archivedAt === null ? externalId : `${externalId}, ${f.date(archivedAt)}`] as const,
              ),
            ],
            values.previous,
          ),
  };
}

function untoldKinds(service: string, f: Formatter): PublishPage['untold'] {
  const kind = serviceName(service, f);
  return { service, words: kind ? f.t('publishing.kindKept', { kind }) : f.t('publishing.kindsUntold') };
}

function offerChoice(
  { title, about, price, left, packages }: PublicationOffer,
  chosen: string,
  f: Formatter,
): OfferChoice {
  const places = packages.filter(({ fits }) => fits).map((one) => f.list(one.places));
  const counted = left === null ? null : f.t('publishing.left', { count: left, number: f.number(left) });
  return {
    value: price.service,
    selected: price.service === chosen,
    disabled: price.units > 0 && left === 0,
    title,
    price: priceText(price, f),
    about: about ?? '',
    left: [counted, ...places].filter(Boolean).join(' · '),
  };
}

/** What an empty form begins with: what an earlier publication said, or what is known of the vacancy. */
function valuesOf(
  start: Start,
  told: Pay | null,
  from: Pick<PublishFormValues, 'connection' | 'previous'>,
): PublishFormValues {
  const { vacancy, earlier, offers, preset } = start;
  const salary = earlier.salary ?? null;
  const usable = offers?.find(({ price, left }) => price.units === 0 || left !== 0);
  return {
    ...from,
    order: '',
    title: earlier.title ?? vacancy.title.slice(0, start.longestTitle),
    description:
      earlier.descriptionHtml === undefined ? (preset.text ?? '') : typedDescription(earlier.descriptionHtml),
    role: earlier.roleExternalId ?? preset.role,
    experience: earlier.experience ?? preset.experience,
    salaryFrom: amountText((salary ?? told)?.from ?? null),
    salaryTo: amountText(salary ? salary.to : (vacancy.budgetAmount ?? told?.to ?? null)),
    salaryCurrency: salary?.currency ?? told?.currency ?? vacancy.budgetCurrency ?? currencyOfCity(vacancy.citySlug),
    // A budget is what somebody gets in hand, as wishes are compared with it.
    salaryTax: (salary ?? told)?.gross ? 'gross' : 'net',
    contactName: '',
    contactEmail: '',
    contactPhone: '',
    service: usable?.price.service ?? '',
  };
}

/** Says of each field that was filled in from the vacancy what it was filled in from. */
function presetWords({ earlier, vacancy, preset }: Start, told: Pay | null, f: Formatter): PublishPage['presets'] {
  const hasBudget = vacancy.budgetAmount !== null;
  return {
    ...(earlier.descriptionHtml === undefined && preset.text && { description: f.t('publishing.presets.description') }),
    ...(earlier.roleExternalId === undefined && { role: f.t('publishing.presets.role') }),
    ...(earlier.experience === undefined && { experience: f.t('publishing.presets.experience') }),
    ...(told && { salary: f.t(`publishing.presets.${hasBudget ? 'salaryToldAndBudget' : 'salaryTold'}`) }),
    ...(!told && !earlier.salary && hasBudget && { salary: f.t('publishing.presets.salary') }),
  };
}

interface Pay {
  readonly from: number | null;
  readonly to: number | null;
  readonly currency: Currency;
  readonly gross: boolean;
}

/** The pay that the text of the profile tells, where no earlier publication tells any and it goes with the budget: «от 220 000» is no upper end of anything. */
function payTold({ vacancy, earlier, preset }: Start): Pay | null {
  const pay = earlier.salary || preset.text === null ? null : readJobTextOfPost(preset.text, vacancy.title).salary;
  const currency = CURRENCIES.find((one) => one === pay?.currency);
  if (!pay || !currency || pay.period !== 'month') return null;
  const { from, to } = pay;
  const gross = pay.gross === true;
  const { budgetAmount, budgetCurrency } = vacancy;
  // A budget is in hand and the most there is: what does not go with it is left to the person.
  if (budgetAmount !== null && (gross || currency !== budgetCurrency || from === null || from > budgetAmount))
    return null;
  return { from, to, currency, gross };
}

function amountText(amount: number | null): string {
  return amount === null ? '' : String(amount);
}

/** The form as an order was made from it. */
export function valuesOrdered(
  { title, descriptionHtml, roleExternalId, experience, salary, contact, service, previousExternalId }: Advertisement,
  { vacancy, continuable }: Start,
  connection: string,
): Omit<PublishFormValues, 'order'> {
  return {
    ...{ connection, title, service, experience },
    previous: continuable.find(({ externalId }) => externalId === previousExternalId)?.id ?? '',
    description: typedDescription(descriptionHtml),
    role: roleExternalId,
    salaryFrom: amountText(salary?.from ?? null),
    salaryTo: amountText(salary?.to ?? null),
    salaryCurrency: salary?.currency ?? vacancy.budgetCurrency ?? currencyOfCity(vacancy.citySlug),
    salaryTax: salary?.gross ? 'gross' : 'net',
    contactName: contact?.name ?? '',
    contactEmail: contact?.email ?? '',
    contactPhone: contact?.phone ?? '',
  };
}

/** The form's fields as publishing wants them; a number that is none becomes NaN, which is refused with its reason. */
export function publishFields(values: PublishFormValues): AdvertisementFields & { readonly previousId: string | null } {
  const filled = (value: string): string | null => value.trim() || null;
  return {
    title: values.title,
    description: values.description,
    role: values.role,
    experience: values.experience,
    salaryFrom: readAmount(values.salaryFrom).amount,
    salaryTo: readAmount(values.salaryTo).amount,
    salaryCurrency: values.salaryCurrency as Currency,
    salaryGross: values.salaryTax !== 'net',
    contactName: filled(values.contactName),
    contactEmail: filled(values.contactEmail),
    contactPhone: filled(values.contactPhone),
    service: values.service,
    previousId: filled(values.previous),
  };
}
