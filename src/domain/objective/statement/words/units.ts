const durations: Readonly<Record<string, string>> = {
  ms: 'ms', millisecond: 'ms', milliseconds: 'ms',
  s: 'seconds', sec: 'seconds', secs: 'seconds', second: 'seconds', seconds: 'seconds',
  min: 'minutes', mins: 'minutes', minute: 'minutes', minutes: 'minutes',
  h: 'hours', hr: 'hours', hrs: 'hours', hour: 'hours', hours: 'hours',
  day: 'days', days: 'days', d: 'days', weekday: 'days', weekdays: 'days', workdays: 'working days', workday: 'working days',
  night: 'nights', nights: 'nights', shift: 'shifts', shifts: 'shifts',
  week: 'weeks', weeks: 'weeks', wk: 'weeks', wks: 'weeks', fortnight: 'fortnights', fortnights: 'fortnights',
  month: 'months', months: 'months', mo: 'months', quarter: 'quarters', quarters: 'quarters',
  year: 'years', years: 'years', yr: 'years', yrs: 'years', decade: 'decades', decades: 'decades',
};

const physical: Readonly<Record<string, string>> = {
  km: 'km', m: 'm', cm: 'cm', mm: 'mm', kg: 'kg', g: 'g', mg: 'mg', t: 't', tonne: 'tonnes', tonnes: 'tonnes', tons: 'tons',
  l: 'litres', litre: 'litres', litres: 'litres', liter: 'litres', liters: 'litres', ml: 'ml', hl: 'hl', ha: 'ha', hectare: 'hectares',
  hectares: 'hectares', gj: 'GJ', mj: 'MJ', tj: 'TJ', twh: 'TWh', kva: 'kVA', lbs: 'lb', lb: 'lb', oz: 'oz', ft: 'ft', feet: 'ft', inches: 'in', gallons: 'gallons', kbps: 'kbit/s', kwh: 'kWh', mwh: 'MWh', gwh: 'GWh', kw: 'kW', mw: 'MW', gw: 'GW', gigawatts: 'GW', megawatts: 'MW', '°c': '°C', '°f': '°F',
  kb: 'KB', mb: 'MB', gb: 'GB', tb: 'TB', mbps: 'Mbit/s', gbps: 'Gbit/s', 'mbit': 'Mbit/s', 'gbit': 'Gbit/s', db: 'dB', bar: 'bar', rpm: 'rpm', hz: 'Hz',
  ppm: 'ppm', ppb: 'ppb', dpmo: 'dpmo', bp: 'basis points', bps: 'basis points', fte: 'FTE', ftes: 'FTE', co2e: 'tCO2e', tco2e: 'tCO2e',
  miles: 'miles', mile: 'miles', metres: 'metres', meters: 'metres', kilometres: 'km', kilometers: 'km', acres: 'acres', mpg: 'mpg',
  kilowatt: 'kW', 'sqm': 'm²', lux: 'lux', kcal: 'kcal', degrees: 'degrees',
};

const currencies: Readonly<Record<string, string>> = {
  '€': '€', '$': '$', '£': '£', '¥': '¥', '₹': '₹', eur: '€', euro: '€', euros: '€', usd: '$', dollars: '$', dollar: '$', gbp: '£',
  pounds: '£', chf: 'CHF', sek: 'SEK', nok: 'NOK', dkk: 'DKK', pln: 'PLN', inr: '₹', jpy: '¥', aud: 'AUD', cad: 'CAD', idr: 'IDR', rp: 'IDR',
};

const own = (table: Readonly<Record<string, string>>, word: string): string | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/** Every word that is a unit of time, in any spelling. */
export const durationWords: readonly string[] = Object.keys(durations);

/** The one spelling of a unit of time. */
export const durationUnit = (word: string): string | undefined => own(durations, word);

/** The one spelling of a unit of measurement that is not time. */
export const physicalUnit = (word: string): string | undefined => own(physical, word);

/** The one spelling of a currency, from its sign or name. */
export const currencyUnit = (word: string): string | undefined => own(currencies, word);

/** Units long enough that “within N …” after one piece of work is its deadline. */
export const longDurations: ReadonlySet<string> = new Set(['weeks', 'fortnights', 'months', 'quarters', 'years', 'decades']);
