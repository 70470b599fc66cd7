/** What people call cities among themselves and in their lists, and what they were called before; by their slugs. */
export const CITY_SHORT_NAMES: Readonly<Record<string, string>> = {
  ...{ msk: 'moscow', мск: 'moscow', спт: 'saint-petersburg', 'с-пб': 'saint-petersburg', spb: 'saint-petersburg' },
  ...{ ленинград: 'saint-petersburg', спб: 'saint-petersburg' },
  ...{ екб: 'yekaterinburg', екат: 'yekaterinburg', ебург: 'yekaterinburg', свердловск: 'yekaterinburg' },
  ...{ екатер: 'yekaterinburg', ekb: 'yekaterinburg' },
  ...{ нск: 'novosibirsk', новосиб: 'novosibirsk', нсиб: 'novosibirsk', nsk: 'novosibirsk' },
  ...{ нн: 'nizhny-novgorod', ннов: 'nizhny-novgorod', 'н-нов': 'nizhny-novgorod', нижний: 'nizhny-novgorod' },
  ...{ горький: 'nizhny-novgorod', nnov: 'nizhny-novgorod' },
  ...{ рнд: 'rostov-on-don', 'р-н-д': 'rostov-on-don', крд: 'krasnodar', красндр: 'krasnodar' },
  ...{ члб: 'chelyabinsk', челяба: 'chelyabinsk', челяб: 'chelyabinsk', крск: 'krasnoyarsk', краснояр: 'krasnoyarsk' },
  ...{ кзн: 'kazan', смр: 'samara', врн: 'voronezh', влг: 'volgograd', волгогр: 'volgograd', прм: 'perm' },
  ...{ тмн: 'tyumen', хбр: 'khabarovsk', влдв: 'vladivostok' },
  ...{ ирк: 'irkutsk', брн: 'barnaul', клд: 'kaliningrad', тлт: 'tolyatti', челны: 'naberezhnye-chelny' },
  ...{ kiev: 'kyiv', kharkov: 'kharkiv', 'alma-ata': 'almaty', алм: 'almaty' },
};
