// Written by "npm run codegen" from schema.graphql and the .graphql files below explorer/src.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] }
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never }
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core'
import { gql } from '../graphql/gql.js'
/** What kind of area a country code stands for. */
export type AreaKind =
  /** A sum of areas, such as World or "Areas, nes": never added up, hidden from `countries` unless asked for by kind. */
  | 'AGGREGATE'
  /** A former state or area. */
  | 'HISTORIC'
  /** A state. */
  | 'STATE'
  /** An area with an ISO 3166-1 code of its own that is not listed as a state here. */
  | 'TERRITORY'

/** A condition on an AreaKind. */
export type AreaKindFilter = {
  /** Equal to this value. */
  eq?: AreaKind | null | undefined
  /** One of these values; an empty list lets nothing through. */
  in?: Array<AreaKind> | null | undefined
}

/** A condition on a yes or no. */
export type BooleanFilter = {
  /** Equal to this value. */
  eq?: boolean | null | undefined
}

/** How a number of persons is meant. */
export type Bound =
  /** About this many. */
  | 'ABOUT'
  /** At least this many. */
  | 'AT_LEAST'
  /** Exactly this many. */
  | 'EXACT'
  /** At most this many. */
  | 'UP_TO'

/** Whether something is said by a source or was concluded here. */
export type Certainty =
  /** Concluded from what sources say; `inferredFrom` tells from what and why. */
  | 'INFERRED'
  /** A source says it. */
  | 'STATED'

/** A condition on a Certainty. */
export type CertaintyFilter = {
  /** Equal to this value. */
  eq?: Certainty | null | undefined
  /** One of these values; an empty list lets nothing through. */
  in?: Array<Certainty> | null | undefined
}

/** The way by which a statement reached the source. */
export type Channel =
  /** Said in a meeting. */
  | 'MEETING'
  /** Any other way, or none named. */
  | 'OTHER'
  /** The press, or a word to it. */
  | 'PRESS'
  /** Posts. */
  | 'SOCIAL_MEDIA'
  /** A speech. */
  | 'SPEECH'
  /** Media that a state runs. */
  | 'STATE_MEDIA'
  /** The website of the speaker or their office. */
  | 'WEBSITE'

/** Whether a claim and an observation are about the same; where several things differ, the weightiest. */
export type Comparability =
  /** They are about the same: the difference is a difference. */
  | 'COMPARABLE'
  /** The one is from a single supplier, the other the balance of all that came in and went out. */
  | 'DIRECTION_DIFFERS'
  /** No dataset known on the day has what the claim could be held against. */
  | 'NO_STATISTIC'
  /** They are over different times: an Iranian year, a part of a year, or a rate or a number at a moment. */
  | 'PERIOD_DIFFERS'
  /** They count different things: goods without oil, goods with services, what the source does not say, or the statistic leaves out parts that have no value. */
  | 'SCOPE_DIFFERS'
  /** They are in units or currencies that nothing named here converts. */
  | 'UNIT_DIFFERS'
  /** They value goods differently: exports with freight and insurance, from the partner's record of imports, or imports without. */
  | 'VALUATION_DIFFERS'

/** A condition on a country or area, by its code. */
export type CountryCodeFilter = {
  /** Equal to this code. */
  eq?: string | null | undefined
  /** One of these codes; an empty list lets nothing through. */
  in?: Array<string> | null | undefined
}

/** Conditions on countries and areas. All conditions given must hold. */
export type CountryFilter = {
  /** All of these must hold. */
  and?: Array<CountryFilter> | null | undefined
  /** The name or any other spelling of it. */
  anyName?: TextFilter | null | undefined
  /** The code. */
  code?: CountryCodeFilter | null | undefined
  /** The code as text, for what somebody types: what is no code finds nothing, rather than being refused. */
  codeText?: TextFilter | null | undefined
  /** State, territory, former state or aggregate. */
  kind?: AreaKindFilter | null | undefined
  /** The short English name. */
  name?: TextFilter | null | undefined
  /** This must not hold. A record whose value is missing passes. */
  not?: CountryFilter | null | undefined
  /** At least one of these must hold; an empty list lets nothing through. */
  or?: Array<CountryFilter> | null | undefined
  /** The UN M49 region. */
  region?: TextFilter | null | undefined
  /** The UN M49 subregion. */
  subregion?: TextFilter | null | undefined
}

/** What an indicator counts. */
export type CountryIndicatorKind =
  /** Natural gas consumed, in billion cubic metres at the publisher's reference conditions. */
  | 'GAS_CONSUMPTION'
  /** Natural gas produced, in billion cubic metres at the publisher's reference conditions. */
  | 'GAS_PRODUCTION'
  /** Gross domestic product in US dollars of the year, not adjusted for prices. */
  | 'GDP'
  /** Inhabitants at the middle of the year. */
  | 'POPULATION'
  /** Members of the armed forces of the United States who are stationed in the country. */
  | 'US_TROOPS'

/** One order of countries; several are applied one after the other. */
export type CountryOrder = {
  /** Ascending unless asked otherwise. */
  direction?: OrderDirection
  /** What to order by. */
  field: CountryOrderField
}

/** What countries can be ordered by. */
export type CountryOrderField =
  /** By alpha-3 code. */
  | 'CODE'
  /** By short English name. */
  | 'NAME'

/** What a waiver allows to be bought. */
export type Cover =
  /** Electricity. */
  | 'ELECTRICITY'
  /** Natural gas. */
  | 'NATURAL_GAS'

/** Conditions on datasets. All conditions given must hold. */
export type DatasetFilter = {
  /** All of these must hold. */
  and?: Array<DatasetFilter> | null | undefined
  /** This must not hold. A record whose value is missing passes. */
  not?: DatasetFilter | null | undefined
  /** At least one of these must hold; an empty list lets nothing through. */
  or?: Array<DatasetFilter> | null | undefined
  /** Who published it. */
  publisher?: TextFilter | null | undefined
  /** Whether the publisher reconciled the two sides of each flow. */
  reconciled?: BooleanFilter | null | undefined
  /** When the edition was released. */
  releasedOn?: PartialDateFilter | null | undefined
  /** The series. */
  series?: SlugFilter | null | undefined
  /** The slug. */
  slug?: SlugFilter | null | undefined
  /** Its title. */
  title?: TextFilter | null | undefined
}

/** One order of datasets; several are applied one after the other. */
export type DatasetOrder = {
  /** Ascending unless asked otherwise. */
  direction?: OrderDirection
  /** What to order by. */
  field: DatasetOrderField
}

/** What datasets can be ordered by. */
export type DatasetOrderField =
  /** By the time of import. */
  | 'IMPORTED_AT'
  /** By the first possible day of release, the coarser date first. */
  | 'RELEASED_ON'
  /** By series, the latest edition first. */
  | 'SERIES'

/** A condition on a day. A record without one never passes. */
export type DateFilter = {
  /** Equal to this day. */
  eq?: string | null | undefined
  /** At least this day. */
  gte?: string | null | undefined
  /** One of these days; an empty list lets nothing through. */
  in?: Array<string> | null | undefined
  /** At most this day. */
  lte?: string | null | undefined
}

/** Conditions on events. All conditions given must hold. */
export type EventFilter = {
  /** All of these must hold. */
  and?: Array<EventFilter> | null | undefined
  /** A country that took part. */
  country?: CountryCodeFilter | null | undefined
  /** What kind of event it is. */
  eventKind?: EventKindFilter | null | undefined
  /** The first day as of which it is visible. */
  knownFrom?: DateFilter | null | undefined
  /** This must not hold. A record whose value is missing passes. */
  not?: EventFilter | null | undefined
  /** An official who took part, by slug. */
  official?: SlugFilter | null | undefined
  /** At least one of these must hold; an empty list lets nothing through. */
  or?: Array<EventFilter> | null | undefined
  /** The slug. */
  slug?: SlugFilter | null | undefined
  /** When it began. */
  startedOn?: PartialDateFilter | null | undefined
  /** The title. */
  title?: TextFilter | null | undefined
}

/** What kind of event it is. */
export type EventKind =
  /** An agreement, or the conclusion of one. */
  | 'AGREEMENT'
  /** An invasion. */
  | 'INVASION'
  /** Something that ended because it was not renewed. */
  | 'LAPSE'
  /** A meeting. */
  | 'MEETING'
  /** Any other event. */
  | 'OTHER'
  /** A common project, such as a railway. */
  | 'PROJECT'
  /** Sanctions imposed or put back. */
  | 'SANCTION'
  /** A visit of an official to another country. */
  | 'VISIT'
  /** A war or an armed conflict. */
  | 'WAR'
  /** A withdrawal from an agreement or a place. */
  | 'WITHDRAWAL'

/** A condition on an EventKind. */
export type EventKindFilter = {
  /** Equal to this value. */
  eq?: EventKind | null | undefined
  /** One of these values; an empty list lets nothing through. */
  in?: Array<EventKind> | null | undefined
}

/** One order of events; several are applied one after the other. */
export type EventOrder = {
  /** Ascending unless asked otherwise. */
  direction?: OrderDirection
  /** What to order by. */
  field: EventOrderField
}

/** What events can be ordered by. */
export type EventOrderField =
  /** By slug. */
  | 'SLUG'
  /** By the first possible day of the beginning, the coarser date first. */
  | 'STARTED_ON'
  /** By title. */
  | 'TITLE'

/** What a figure is about. */
export type FigureKind =
  /** Electricity that one country imports from another. */
  | 'ELECTRICITY_IMPORT'
  /** Persons under arms in a host country. */
  | 'FORCE_STRENGTH'
  /** Natural gas that one country imports from another. */
  | 'GAS_IMPORT'
  /** Payments from one country to another. */
  | 'PAYMENT'
  /** An exemption from sanctions. */
  | 'SANCTIONS_WAIVER'
  /** Trade between two countries. */
  | 'TRADE_VOLUME'

/** The direction of trade, as seen from the reporter. */
export type Flow =
  /** Exports, re-exports among them unless the publisher says otherwise. */
  | 'EXPORT'
  /** Imports. */
  | 'IMPORT'
  /** Exports of what had been imported. Never added to EXPORT, which may hold them. */
  | 'REEXPORT'
  /** Imports of what had been exported. Never added to IMPORT, which may hold them. */
  | 'REIMPORT'

/** Units of natural gas. */
export type GasUnit =
  /** Billion cubic metres. */
  | 'BCM'
  /** Billion cubic metres a year of 365 days. */
  | 'BCM_PER_YEAR'
  /** Billion standard cubic feet a day. */
  | 'BILLION_SCF_PER_DAY'
  /** Cubic metres. */
  | 'M3'
  /** Million cubic metres a day. */
  | 'MILLION_M3_PER_DAY'
  /** Million standard cubic feet a day. */
  | 'MILLION_SCF_PER_DAY'
  /** Million British thermal units. */
  | 'MMBTU'
  /** Petajoules. */
  | 'PJ'
  /** Petajoules a year. */
  | 'PJ_PER_YEAR'
  /** Standard cubic feet. */
  | 'SCF'
  /** Standard cubic feet a day. */
  | 'SCF_PER_DAY'
  /** Terawatt-hours. */
  | 'TWH'
  /** Terawatt-hours a year. */
  | 'TWH_PER_YEAR'

/** How a statement mentions somebody. */
export type MentionRole =
  /** It is said to them. */
  | 'ADDRESSEE'
  /** It is about them. */
  | 'SUBJECT'

/** Whether a metric has a value. */
export type MetricStatus =
  /** It has not, for want of an input. */
  | 'MISSING_INPUT'
  /** It has not, for with these inputs, or of this dataset, it would mean nothing. */
  | 'NOT_APPLICABLE'
  /** It has. */
  | 'OK'

/** How an observation came about, and why it may have no value. */
export type ObservationStatus =
  /** Computed here from values of the same dataset. */
  | 'DERIVED'
  /** The publisher estimates it. */
  | 'ESTIMATED'
  /** Taken from the partner's record of the same flow. */
  | 'MIRRORED'
  /** The publisher has no value. */
  | 'MISSING'
  /** The dataset holds a part of the whole: there is no value of the whole. */
  | 'PARTIAL_COVERAGE'
  /** As the publisher gives it. */
  | 'REPORTED'
  /** The publisher has a zero that may mean "not reported": there is no value. */
  | 'ZERO_OR_NOT_REPORTED'

/** Conditions on officials. All conditions given must hold. */
export type OfficialFilter = {
  /** All of these must hold. */
  and?: Array<OfficialFilter> | null | undefined
  /** The name or any other spelling of it. */
  anyName?: TextFilter | null | undefined
  /** A country that they hold or held an office of. */
  country?: CountryCodeFilter | null | undefined
  /** The name, in the spelling used here. */
  name?: TextFilter | null | undefined
  /** This must not hold. A record whose value is missing passes. */
  not?: OfficialFilter | null | undefined
  /** At least one of these must hold; an empty list lets nothing through. */
  or?: Array<OfficialFilter> | null | undefined
  /** A role that they have or had. */
  role?: RoleFilter | null | undefined
  /** The slug. */
  slug?: SlugFilter | null | undefined
  /** The Wikidata item. */
  wikidataId?: SlugFilter | null | undefined
}

/** One order of officials; several are applied one after the other. */
export type OfficialOrder = {
  /** Ascending unless asked otherwise. */
  direction?: OrderDirection
  /** What to order by. */
  field: OfficialOrderField
}

/** What officials can be ordered by. */
export type OfficialOrderField =
  /** By name. */
  | 'NAME'
  /** By slug. */
  | 'SLUG'

/** The direction of an order. Missing values come last in both. */
export type OrderDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC'

/** Conditions on organisations. All conditions given must hold. */
export type OrganisationFilter = {
  /** All of these must hold. */
  and?: Array<OrganisationFilter> | null | undefined
  /** The name or any other spelling of it. */
  anyName?: TextFilter | null | undefined
  /** The country it belongs to. */
  country?: CountryCodeFilter | null | undefined
  /** The English name. */
  name?: TextFilter | null | undefined
  /** This must not hold. A record whose value is missing passes. */
  not?: OrganisationFilter | null | undefined
  /** At least one of these must hold; an empty list lets nothing through. */
  or?: Array<OrganisationFilter> | null | undefined
  /** What kind of body it is. */
  organisationKind?: OrganisationKindFilter | null | undefined
  /** The slug. */
  slug?: SlugFilter | null | undefined
}

/** What kind of body an organisation is. */
export type OrganisationKind =
  /** An armed group or militia. */
  | 'ARMED_GROUP'
  /** A chamber of commerce. */
  | 'CHAMBER'
  /** A company. */
  | 'COMPANY'
  /** A ministry, authority or other body of a state. */
  | 'GOVERNMENT_BODY'
  /** An organisation of several states. */
  | 'INTERNATIONAL'
  /** A newspaper, broadcaster or news site. */
  | 'MEDIA'
  /** A news agency. */
  | 'NEWS_AGENCY'
  /** Any other body. */
  | 'OTHER'

/** A condition on an OrganisationKind. */
export type OrganisationKindFilter = {
  /** Equal to this value. */
  eq?: OrganisationKind | null | undefined
  /** One of these values; an empty list lets nothing through. */
  in?: Array<OrganisationKind> | null | undefined
}

/** One order of organisations; several are applied one after the other. */
export type OrganisationOrder = {
  /** Ascending unless asked otherwise. */
  direction?: OrderDirection
  /** What to order by. */
  field: OrganisationOrderField
}

/** What organisations can be ordered by. */
export type OrganisationOrderField =
  /** By name. */
  | 'NAME'
  /** By slug. */
  | 'SLUG'

/** A condition on a date that may be known to the year or month only. A record without a date never passes. */
export type PartialDateFilter = {
  /** Equal to this date, as reported. */
  eq?: string | null | undefined
  /** Not before this date: its first possible day is on or after the first day of this. */
  gte?: string | null | undefined
  /** One of these dates; an empty list lets nothing through. */
  in?: Array<string> | null | undefined
  /** Not after this date: its last possible day is on or before the last day of this. */
  lte?: string | null | undefined
}

/** How a value stands among its rivals. Nothing is deleted for being wrong. */
export type Rank =
  /** Known to be wrong; `rankReason` tells why. Listed, left out of summaries. */
  | 'DEPRECATED'
  /** One among its equals. */
  | 'NORMAL'
  /** The best of several, for a reason given. */
  | 'PREFERRED'

/** The unit of time of a rate. */
export type RateUnit =
  /** Per day. */
  | 'DAY'
  /** Per month. */
  | 'MONTH'
  /** Per year. */
  | 'YEAR'

/** What an office is in the state, whatever its title. */
export type Role =
  /** Ambassador, envoy or attaché. */
  | 'DIPLOMAT'
  /** Head of government. */
  | 'HEAD_OF_GOVERNMENT'
  /** Head of state. */
  | 'HEAD_OF_STATE'
  /** Who led the country in fact, whether as head of state, as head of government or as neither. */
  | 'LEADER'
  /** Member of the government. */
  | 'MINISTER'
  /** Any other office. */
  | 'OTHER'
  /** Spokesperson of a government or one of its bodies. */
  | 'SPOKESPERSON'
  /** Supreme leader of Iran, above the head of government. */
  | 'SUPREME_LEADER'

/** A condition on a Role. */
export type RoleFilter = {
  /** Equal to this value. */
  eq?: Role | null | undefined
  /** One of these values; an empty list lets nothing through. */
  in?: Array<Role> | null | undefined
}

/** A condition on a slug. */
export type SlugFilter = {
  /** Equal to this slug. */
  eq?: string | null | undefined
  /** One of these slugs; an empty list lets nothing through. */
  in?: Array<string> | null | undefined
}

/** Conditions on sources. All conditions given must hold. */
export type SourceFilter = {
  /** All of these must hold. */
  and?: Array<SourceFilter> | null | undefined
  /** The language, ISO 639-1. */
  language?: SlugFilter | null | undefined
  /** This must not hold. A record whose value is missing passes. */
  not?: SourceFilter | null | undefined
  /** At least one of these must hold; an empty list lets nothing through. */
  or?: Array<SourceFilter> | null | undefined
  /** When it was published. */
  publishedOn?: PartialDateFilter | null | undefined
  /** Who published it. */
  publisher?: TextFilter | null | undefined
  /** The slug. */
  slug?: SlugFilter | null | undefined
  /** What kind of publication it is. */
  sourceKind?: SourceKindFilter | null | undefined
  /** The title. */
  title?: TextFilter | null | undefined
}

/** What kind of publication a source is. */
export type SourceKind =
  /** An edition of a statistical publication. */
  | 'DATASET'
  /** A publication of a government or one of its bodies. */
  | 'GOVERNMENT'
  /** An item of a news agency, which others reprint. */
  | 'NEWS_AGENCY'
  /** An article of a newspaper, magazine or news site. */
  | 'NEWS_ARTICLE'
  /** A post. */
  | 'SOCIAL_MEDIA'
  /** An item of media that a state runs. */
  | 'STATE_MEDIA'

/** A condition on a SourceKind. */
export type SourceKindFilter = {
  /** Equal to this value. */
  eq?: SourceKind | null | undefined
  /** One of these values; an empty list lets nothing through. */
  in?: Array<SourceKind> | null | undefined
}

/** One order of sources; several are applied one after the other. */
export type SourceOrder = {
  /** Ascending unless asked otherwise. */
  direction?: OrderDirection
  /** What to order by. */
  field: SourceOrderField
}

/** What sources can be ordered by. */
export type SourceOrderField =
  /** By the first possible day of publication, the coarser date first. */
  | 'PUBLISHED_ON'
  /** By publisher. */
  | 'PUBLISHER'
  /** By slug. */
  | 'SLUG'

/** Whether a figure tells what is, what is thought to be, what is wanted or what is expected. */
export type Standing =
  /** Given as what was or is. */
  | 'ACTUAL'
  /** Given as an estimate. */
  | 'ESTIMATE'
  /** What somebody expects. */
  | 'FORECAST'
  /** What somebody wants to reach. */
  | 'TARGET'

/** Conditions on statements. All conditions given must hold. */
export type StatementFilter = {
  /** All of these must hold. */
  and?: Array<StatementFilter> | null | undefined
  /** Whether sources state it or it was concluded. */
  certainty?: CertaintyFilter | null | undefined
  /** The event at which it was made, by slug. */
  event?: SlugFilter | null | undefined
  /** The first day as of which it is visible. */
  knownFrom?: DateFilter | null | undefined
  /** When it was made. */
  madeOn?: PartialDateFilter | null | undefined
  /** A country that it mentions, by name or by one of its officials. */
  mentions?: CountryCodeFilter | null | undefined
  /** This must not hold. A record whose value is missing passes. */
  not?: StatementFilter | null | undefined
  /** At least one of these must hold; an empty list lets nothing through. */
  or?: Array<StatementFilter> | null | undefined
  /** The slug. */
  slug?: SlugFilter | null | undefined
  /** A source that carries it, by slug. */
  source?: SlugFilter | null | undefined
  /** Who said it, by slug. */
  speaker?: SlugFilter | null | undefined
  /** The country spoken for. */
  speakerCountry?: CountryCodeFilter | null | undefined
  /** The summary. */
  summary?: TextFilter | null | undefined
  /** What it is about. */
  topics?: TagFilter | null | undefined
}

/** One order of statements; several are applied one after the other. */
export type StatementOrder = {
  /** Ascending unless asked otherwise. */
  direction?: OrderDirection
  /** What to order by. */
  field: StatementOrderField
}

/** What statements can be ordered by. */
export type StatementOrderField =
  /** By the first possible day, the coarser date first. */
  | 'MADE_ON'
  /** By slug. */
  | 'SLUG'

/** A condition on a list of tags. */
export type TagFilter = {
  /** Has this tag. */
  eq?: string | null | undefined
  /** Has at least one of these tags. */
  in?: Array<string> | null | undefined
}

/** A condition on a text. */
export type TextFilter = {
  /** Contains this text, in upper or lower case. */
  contains?: string | null | undefined
  /** Equal to this text. */
  eq?: string | null | undefined
  /** One of these texts; an empty list lets nothing through. */
  in?: Array<string> | null | undefined
  /** Starts with this text, in upper or lower case. */
  startsWith?: string | null | undefined
}

/** How a quantity relates to time. */
export type TimeBasis =
  /** Over the whole period. */
  | 'CUMULATIVE'
  /** At a moment. */
  | 'POINT'
  /** Per unit of time. */
  | 'RATE'

/** What a timeline shows. */
export type TimelineKind =
  /** Figures of the kind ELECTRICITY_IMPORT. */
  | 'ELECTRICITY_IMPORT'
  /** Events. */
  | 'EVENT'
  /** Figures of every kind, waivers included. */
  | 'FIGURE'
  /** Figures of the kind FORCE_STRENGTH. */
  | 'FORCE_STRENGTH'
  /** Figures of the kind GAS_IMPORT. */
  | 'GAS_IMPORT'
  /** Figures of the kind PAYMENT. */
  | 'PAYMENT'
  /** Figures of the kind SANCTIONS_WAIVER. */
  | 'SANCTIONS_WAIVER'
  /** Statements. */
  | 'STATEMENT'
  /** Figures of the kind TRADE_VOLUME. */
  | 'TRADE_VOLUME'

/** Which way the trade goes, as seen from the reporter. */
export type TradeDirection =
  /** From the reporter to the partner. */
  | 'EXPORTS'
  /** From the partner to the reporter. */
  | 'IMPORTS'
  /** Exports and imports together. */
  | 'TOTAL'

/** What a trade figure counts. */
export type TradeScope =
  /** All goods. */
  | 'GOODS'
  /** Goods and services. */
  | 'GOODS_AND_SERVICES'
  /** Goods without crude oil, gas and their products, as Iranian statistics count them. */
  | 'GOODS_NON_OIL'
  /** The source does not say. */
  | 'UNSPECIFIED'

/** Units. */
export type Unit =
  /** Billion cubic metres. */
  | 'BCM'
  /** Billion cubic metres a year of 365 days. */
  | 'BCM_PER_YEAR'
  /** Billion standard cubic feet a day. */
  | 'BILLION_SCF_PER_DAY'
  /** Gigawatts of power at a moment or on average. */
  | 'GW'
  /** Cubic metres. */
  | 'M3'
  /** Million cubic metres a day. */
  | 'MILLION_M3_PER_DAY'
  /** Million standard cubic feet a day. */
  | 'MILLION_SCF_PER_DAY'
  /** Million British thermal units. */
  | 'MMBTU'
  /** Per cent of the importer's consumption. */
  | 'PERCENT_OF_CONSUMPTION'
  /** Persons. */
  | 'PERSONS'
  /** Petajoules. */
  | 'PJ'
  /** Petajoules a year. */
  | 'PJ_PER_YEAR'
  /** Standard cubic feet. */
  | 'SCF'
  /** Standard cubic feet a day. */
  | 'SCF_PER_DAY'
  /** Terawatt-hours. */
  | 'TWH'
  /** Terawatt-hours a year. */
  | 'TWH_PER_YEAR'
  /** US dollars. */
  | 'USD'

/** What the value of goods includes. */
export type Valuation =
  /** Cost, insurance and freight: the value at the importer's border. */
  | 'CIF'
  /** Free on board: the value at the exporter's border. */
  | 'FOB'
  /** The publisher does not say, or mixes both. */
  | 'UNSPECIFIED'

/** How a day lies among the waivers between two countries. */
export type WaiverState =
  /** A waiver was in force: from its first day to its last, both counted, and on up to two days between a waiver and the next. */
  | 'ACTIVE'
  /** By one reported length a waiver was in force, by another of equal rank it was not. */
  | 'DISPUTED'
  /** The last waiver had run out, and it is known that it was not renewed. */
  | 'ENDED'
  /** A waiver had run out, and a later one followed, or no word of its end is known. */
  | 'LAPSED'
  /** Before the first waiver. */
  | 'NOT_YET_GRANTED'
  /** No waiver is known, the dates are too coarse to tell, or the day is still to come. */
  | 'UNKNOWN'

export type CountriesQueryVariables = Exact<{
  where?: CountryFilter | null | undefined
  orderBy?: Array<CountryOrder> | CountryOrder | null | undefined
  after?: string | null | undefined
}>

export type CountriesQuery = {
  countries: {
    totalCount: number
    nodes: Array<{ region: string | null; id: string; code: string; name: string }>
    pageInfo: { endCursor: string | null; hasNextPage: boolean }
  }
}

export type AllCountriesQueryVariables = Exact<{
  where?: CountryFilter | null | undefined
  orderBy?: Array<CountryOrder> | CountryOrder | null | undefined
}>

export type AllCountriesQuery = { countries: { nodes: Array<{ code: string; name: string; region: string | null }> } }

export type CountryPageQueryVariables = Exact<{
  code: string
}>

export type CountryPageQuery = {
  country: {
    officialName: string | null
    kind: AreaKind
    region: string | null
    subregion: string | null
    aliases: Array<string>
    validFrom: string | null
    validTo: string | null
    id: string
    code: string
    name: string
    successors: Array<{ id: string; code: string; name: string }>
    organisations: { totalCount: number; nodes: Array<{ id: string; slug: string; name: string }> }
    statements: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { id: string; slug: string; name: string } | null
        speakerOrganisation: { id: string; slug: string; name: string } | null
        speakerCountry: { id: string; code: string; name: string } | null
        assertedBy: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
        citations: Array<{
          id: string
          source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
        }>
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
    mentionedIn: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { id: string; slug: string; name: string } | null
        speakerOrganisation: { id: string; slug: string; name: string } | null
        speakerCountry: { id: string; code: string; name: string } | null
        assertedBy: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
        citations: Array<{
          id: string
          source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
        }>
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
    officials: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        name: string
        tenures: Array<{
          office: string
          startedOn: string | null
          endedOn: string | null
          country: { id: string; code: string; name: string }
        }>
      }>
    }
    events: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        title: string
        eventKind: EventKind
        startedOn: string | null
        endedOn: string | null
      }>
    }
    figures: {
      totalCount: number
      nodes: Array<
        | {
            __typename: 'ElectricityImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'ForceStrength'
            bound: Bound
            persons: number
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            host: { id: string; code: string; name: string }
            operator: { id: string; code: string; name: string } | null
            force: { id: string; slug: string; name: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'GasImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Payment'
            purpose: string | null
            ratePer: RateUnit | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            payer: { id: string; code: string; name: string }
            payee: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'SanctionsWaiver'
            covers: Array<Cover>
            durationDays: number | null
            grantedOn: string | null
            effectiveOn: string | null
            expiresOn: string | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            issuer: { id: string; code: string; name: string }
            beneficiary: { id: string; code: string; name: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'TradeVolume'
            direction: TradeDirection
            scope: TradeScope
            ratePer: RateUnit | null
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            reporter: { id: string; code: string; name: string }
            partner: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            amountHigh: { value: string; currency: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
      >
    }
    indicators: Array<{
      indicator: CountryIndicatorKind
      year: number
      value: number | null
      unit: string
      status: ObservationStatus
      dataset: {
        id: string
        slug: string
        series: string
        title: string
        edition: string
        publisher: string
        releasedOn: string | null
      }
    }>
  } | null
  catalog: {
    datasets: Array<{
      format: string | null
      coverage: string | null
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
      years: { from: number; to: number } | null
    }>
  }
}

export type OfficialsOfCountryQueryVariables = Exact<{
  code: string
}>

export type OfficialsOfCountryQuery = {
  country: {
    id: string
    officials: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        name: string
        tenures: Array<{
          office: string
          startedOn: string | null
          endedOn: string | null
          country: { id: string; code: string; name: string }
        }>
      }>
    }
  } | null
}

export type OfficialsOfCountryFileQueryVariables = Exact<{
  code: string
}>

export type OfficialsOfCountryFileQuery = {
  country: { officials: { nodes: Array<{ slug: string; name: string; wikidataId: string | null }> } } | null
}

export type StatementsOfCountryQueryVariables = Exact<{
  code: string
  after?: string | null | undefined
}>

export type StatementsOfCountryQuery = {
  country: {
    id: string
    statements: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { id: string; slug: string; name: string } | null
        speakerOrganisation: { id: string; slug: string; name: string } | null
        speakerCountry: { id: string; code: string; name: string } | null
        assertedBy: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
        citations: Array<{
          id: string
          source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
        }>
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
  } | null
}

export type StatementsOfCountryFileQueryVariables = Exact<{
  code: string
}>

export type StatementsOfCountryFileQuery = {
  country: {
    statements: {
      nodes: Array<{
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { name: string } | null
        speakerOrganisation: { name: string } | null
        speakerCountry: { code: string } | null
      }>
    }
  } | null
}

export type MentionsOfCountryQueryVariables = Exact<{
  code: string
  after?: string | null | undefined
}>

export type MentionsOfCountryQuery = {
  country: {
    id: string
    mentionedIn: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { id: string; slug: string; name: string } | null
        speakerOrganisation: { id: string; slug: string; name: string } | null
        speakerCountry: { id: string; code: string; name: string } | null
        assertedBy: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
        citations: Array<{
          id: string
          source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
        }>
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
  } | null
}

export type MentionsOfCountryFileQueryVariables = Exact<{
  code: string
}>

export type MentionsOfCountryFileQuery = {
  country: {
    mentionedIn: {
      nodes: Array<{
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { name: string } | null
        speakerOrganisation: { name: string } | null
        speakerCountry: { code: string } | null
      }>
    }
  } | null
}

export type EventsOfCountryQueryVariables = Exact<{
  code: string
}>

export type EventsOfCountryQuery = {
  country: {
    id: string
    events: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        title: string
        eventKind: EventKind
        startedOn: string | null
        endedOn: string | null
      }>
    }
  } | null
}

export type EventsOfCountryFileQueryVariables = Exact<{
  code: string
}>

export type EventsOfCountryFileQuery = {
  country: {
    events: {
      nodes: Array<{
        id: string
        slug: string
        title: string
        eventKind: EventKind
        startedOn: string | null
        endedOn: string | null
      }>
    }
  } | null
}

export type FiguresOfCountryQueryVariables = Exact<{
  code: string
}>

export type FiguresOfCountryQuery = {
  country: {
    id: string
    figures: {
      totalCount: number
      nodes: Array<
        | {
            __typename: 'ElectricityImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'ForceStrength'
            bound: Bound
            persons: number
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            host: { id: string; code: string; name: string }
            operator: { id: string; code: string; name: string } | null
            force: { id: string; slug: string; name: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'GasImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Payment'
            purpose: string | null
            ratePer: RateUnit | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            payer: { id: string; code: string; name: string }
            payee: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'SanctionsWaiver'
            covers: Array<Cover>
            durationDays: number | null
            grantedOn: string | null
            effectiveOn: string | null
            expiresOn: string | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            issuer: { id: string; code: string; name: string }
            beneficiary: { id: string; code: string; name: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'TradeVolume'
            direction: TradeDirection
            scope: TradeScope
            ratePer: RateUnit | null
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            reporter: { id: string; code: string; name: string }
            partner: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            amountHigh: { value: string; currency: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
      >
    }
  } | null
}

export type FiguresOfCountryFileQueryVariables = Exact<{
  code: string
}>

export type FiguresOfCountryFileQuery = {
  country: {
    figures: {
      nodes: Array<
        | {
            __typename: 'ElectricityImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'ForceStrength'
            bound: Bound
            persons: number
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            host: { id: string; code: string; name: string }
            operator: { id: string; code: string; name: string } | null
            force: { id: string; slug: string; name: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'GasImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Payment'
            purpose: string | null
            ratePer: RateUnit | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            payer: { id: string; code: string; name: string }
            payee: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'SanctionsWaiver'
            covers: Array<Cover>
            durationDays: number | null
            grantedOn: string | null
            effectiveOn: string | null
            expiresOn: string | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            issuer: { id: string; code: string; name: string }
            beneficiary: { id: string; code: string; name: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'TradeVolume'
            direction: TradeDirection
            scope: TradeScope
            ratePer: RateUnit | null
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            reporter: { id: string; code: string; name: string }
            partner: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            amountHigh: { value: string; currency: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
      >
    }
  } | null
}

export type IndicatorsOfCountryQueryVariables = Exact<{
  code: string
}>

export type IndicatorsOfCountryQuery = {
  country: {
    id: string
    indicators: Array<{
      indicator: CountryIndicatorKind
      year: number
      value: number | null
      unit: string
      status: ObservationStatus
      dataset: {
        id: string
        slug: string
        series: string
        title: string
        edition: string
        publisher: string
        releasedOn: string | null
      }
    }>
  } | null
}

export type IndicatorsOfCountryFileQueryVariables = Exact<{
  code: string
}>

export type IndicatorsOfCountryFileQuery = {
  country: {
    indicators: Array<{
      indicator: CountryIndicatorKind
      year: number
      value: number | null
      unit: string
      status: ObservationStatus
    }>
  } | null
}

export type CountryOfficialsFragment = {
  id: string
  officials: {
    totalCount: number
    nodes: Array<{
      id: string
      slug: string
      name: string
      tenures: Array<{
        office: string
        startedOn: string | null
        endedOn: string | null
        country: { id: string; code: string; name: string }
      }>
    }>
  }
}

export type CountryEventsFragment = {
  id: string
  events: {
    totalCount: number
    nodes: Array<{
      id: string
      slug: string
      title: string
      eventKind: EventKind
      startedOn: string | null
      endedOn: string | null
    }>
  }
}

export type CountryFiguresFragment = {
  id: string
  figures: {
    totalCount: number
    nodes: Array<
      | {
          __typename: 'ElectricityImport'
          approximate: boolean
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          countries: Array<{ id: string; code: string; name: string }>
          importer: { id: string; code: string; name: string }
          exporter: { id: string; code: string; name: string }
          reported: { value: string; unit: Unit }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'ForceStrength'
          bound: Bound
          persons: number
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          countries: Array<{ id: string; code: string; name: string }>
          host: { id: string; code: string; name: string }
          operator: { id: string; code: string; name: string } | null
          force: { id: string; slug: string; name: string } | null
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'GasImport'
          approximate: boolean
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          countries: Array<{ id: string; code: string; name: string }>
          importer: { id: string; code: string; name: string }
          exporter: { id: string; code: string; name: string }
          reported: { value: string; unit: Unit }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'Payment'
          purpose: string | null
          ratePer: RateUnit | null
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          countries: Array<{ id: string; code: string; name: string }>
          payer: { id: string; code: string; name: string }
          payee: { id: string; code: string; name: string }
          amount: { value: string; currency: string }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'SanctionsWaiver'
          covers: Array<Cover>
          durationDays: number | null
          grantedOn: string | null
          effectiveOn: string | null
          expiresOn: string | null
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          countries: Array<{ id: string; code: string; name: string }>
          issuer: { id: string; code: string; name: string }
          beneficiary: { id: string; code: string; name: string }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'TradeVolume'
          direction: TradeDirection
          scope: TradeScope
          ratePer: RateUnit | null
          approximate: boolean
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          countries: Array<{ id: string; code: string; name: string }>
          reporter: { id: string; code: string; name: string }
          partner: { id: string; code: string; name: string }
          amount: { value: string; currency: string }
          amountHigh: { value: string; currency: string } | null
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
    >
  }
}

export type CountryIndicatorsFragment = {
  id: string
  indicators: Array<{
    indicator: CountryIndicatorKind
    year: number
    value: number | null
    unit: string
    status: ObservationStatus
    dataset: {
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
    }
  }>
}

export type MetricsOfCountryQueryVariables = Exact<{
  code: string
  year: number
  since: number
  dataset?: string | null | undefined
}>

export type MetricsOfCountryQuery = {
  country: {
    id: string
    metrics: {
      year: number
      dataset: {
        id: string
        slug: string
        series: string
        title: string
        edition: string
        publisher: string
        releasedOn: string | null
      } | null
      totalExports: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      totalImports: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      balance: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      normalisedBalance: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      growth: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      cagr: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      tradeToGdp: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      concentrationOfExports: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      concentrationOfImports: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      gasDependency: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
    }
  } | null
}

export type TradeYearsOfCountryQueryVariables = Exact<{
  code: string
  dataset?: string | null | undefined
}>

export type TradeYearsOfCountryQuery = {
  tradeStatistics: {
    dataset: {
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
    }
    rows: Array<{ year: number | null }>
  }
}

export type PartnersOfCountryQueryVariables = Exact<{
  code: string
  dataset?: string | null | undefined
  year: number
}>

export type PartnersOfCountryQuery = {
  imports: {
    totalCount: number
    dataset: {
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
    }
    rows: Array<{
      sum: number | null
      share: number | null
      reporter: { id: string; code: string; name: string } | null
      partner: { id: string; code: string; name: string } | null
    }>
  }
  exports: {
    totalCount: number
    dataset: {
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
    }
    rows: Array<{
      sum: number | null
      share: number | null
      reporter: { id: string; code: string; name: string } | null
      partner: { id: string; code: string; name: string } | null
    }>
  }
  exportsAsRecordedByPartners: {
    totalCount: number
    dataset: {
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
    }
    rows: Array<{
      sum: number | null
      share: number | null
      reporter: { id: string; code: string; name: string } | null
      partner: { id: string; code: string; name: string } | null
    }>
  }
}

export type PartnersOfCountryFileQueryVariables = Exact<{
  code: string
  dataset?: string | null | undefined
  year: number
}>

export type PartnersOfCountryFileQuery = {
  tradeStatistics: {
    rows: Array<{
      flow: Flow | null
      sum: number | null
      reporter: { code: string; name: string } | null
      partner: { code: string; name: string } | null
    }>
  }
}

export type PartnerRowsFragment = {
  totalCount: number
  dataset: {
    id: string
    slug: string
    series: string
    title: string
    edition: string
    publisher: string
    releasedOn: string | null
  }
  rows: Array<{
    sum: number | null
    share: number | null
    reporter: { id: string; code: string; name: string } | null
    partner: { id: string; code: string; name: string } | null
  }>
}

export type EditionsOfSeriesQueryVariables = Exact<{
  series: string
  asOf?: string | null | undefined
}>

export type EditionsOfSeriesQuery = {
  datasets: {
    totalCount: number
    nodes: Array<{
      rowCount: number
      importedAt: string
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
      years: { from: number; to: number } | null
    }>
  }
}

export type SampleOfDatasetQueryVariables = Exact<{
  slug: string
  year: number
  asOf?: string | null | undefined
}>

export type SampleOfDatasetQuery = {
  tradeFlows: {
    nodes: Array<{
      id: string
      flow: Flow
      valueUsd: number | null
      status: ObservationStatus
      reporter: { id: string; code: string; name: string }
      partner: { id: string; code: string; name: string }
      commodity: { id: string; code: string; description: string | null }
    }>
  }
  gasFlows: {
    nodes: Array<{
      id: string
      volumeBcm: number | null
      status: ObservationStatus
      route: string | null
      importer: { id: string; code: string; name: string }
      exporter: { id: string; code: string; name: string }
    }>
  }
}

export type TradeFlowsOfYearQueryVariables = Exact<{
  slug: string
  year: number
  asOf?: string | null | undefined
}>

export type TradeFlowsOfYearQuery = {
  tradeFlows: {
    nodes: Array<{
      flow: Flow
      year: number
      valueUsd: number | null
      status: ObservationStatus
      reporter: { code: string }
      partner: { code: string }
      commodity: { code: string }
    }>
  }
}

export type GasFlowsOfYearQueryVariables = Exact<{
  slug: string
  year: number
  asOf?: string | null | undefined
}>

export type GasFlowsOfYearQuery = {
  gasFlows: {
    nodes: Array<{
      year: number
      route: string | null
      volumeBcm: number | null
      status: ObservationStatus
      importer: { code: string }
      exporter: { code: string }
    }>
  }
}

export type DatasetPageQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type DatasetPageQuery = {
  dataset: {
    format: string | null
    licence: string | null
    url: string | null
    coverage: string | null
    reconciled: boolean
    notes: Array<string>
    rowCount: number
    importedAt: string
    checksum: string | null
    id: string
    slug: string
    series: string
    title: string
    edition: string
    publisher: string
    releasedOn: string | null
    years: { from: number; to: number } | null
    supersededBy: {
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
    } | null
    files: Array<{ name: string; rowCount: number; checksum: string; importedAt: string }>
  } | null
}

export type FilesOfDatasetQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type FilesOfDatasetQuery = {
  dataset: { files: Array<{ name: string; rowCount: number; checksum: string; importedAt: string }> } | null
}

export type DatasetsQueryVariables = Exact<{
  asOf?: string | null | undefined
  where?: DatasetFilter | null | undefined
  orderBy?: Array<DatasetOrder> | DatasetOrder | null | undefined
  after?: string | null | undefined
}>

export type DatasetsQuery = {
  datasets: {
    totalCount: number
    nodes: Array<{
      rowCount: number
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
      years: { from: number; to: number } | null
    }>
    pageInfo: { endCursor: string | null; hasNextPage: boolean }
  }
}

export type AllDatasetsQueryVariables = Exact<{
  asOf?: string | null | undefined
  where?: DatasetFilter | null | undefined
  orderBy?: Array<DatasetOrder> | DatasetOrder | null | undefined
}>

export type AllDatasetsQuery = {
  datasets: {
    nodes: Array<{
      rowCount: number
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
      years: { from: number; to: number } | null
    }>
  }
}

export type TradeDatasetsFragment = {
  datasets: Array<{
    format: string | null
    coverage: string | null
    id: string
    slug: string
    series: string
    title: string
    edition: string
    publisher: string
    releasedOn: string | null
    years: { from: number; to: number } | null
  }>
}

export type EventPageQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type EventPageQuery = {
  event: {
    place: string | null
    inferredFrom: string | null
    knownFrom: string | null
    certainty: Certainty
    id: string
    slug: string
    title: string
    eventKind: EventKind
    startedOn: string | null
    endedOn: string | null
    about: string | null
    countries: Array<{ id: string; code: string; name: string }>
    partOf: {
      id: string
      slug: string
      title: string
      eventKind: EventKind
      startedOn: string | null
      endedOn: string | null
    } | null
    parts: Array<{
      id: string
      slug: string
      title: string
      eventKind: EventKind
      startedOn: string | null
      endedOn: string | null
    }>
    statements: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { id: string; slug: string; name: string } | null
        speakerOrganisation: { id: string; slug: string; name: string } | null
        speakerCountry: { id: string; code: string; name: string } | null
        assertedBy: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
        citations: Array<{
          id: string
          source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
        }>
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
    citations: Array<{
      id: string
      locator: string | null
      phrase: string | null
      originCertainty: Certainty | null
      originBasis: string | null
      source: {
        url: string | null
        publishedOnCertainty: Certainty
        originCertainty: Certainty | null
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
        originSource: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
      }
      originSource: {
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
      } | null
    }>
    officials: Array<{ id: string; slug: string; name: string }>
  } | null
}

export type StatementsOfEventQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
  after?: string | null | undefined
}>

export type StatementsOfEventQuery = {
  event: {
    id: string
    statements: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { id: string; slug: string; name: string } | null
        speakerOrganisation: { id: string; slug: string; name: string } | null
        speakerCountry: { id: string; code: string; name: string } | null
        assertedBy: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
        citations: Array<{
          id: string
          source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
        }>
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
  } | null
}

export type StatementsOfEventFileQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type StatementsOfEventFileQuery = {
  event: {
    statements: {
      nodes: Array<{
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { name: string } | null
        speakerOrganisation: { name: string } | null
        speakerCountry: { code: string } | null
      }>
    }
  } | null
}

export type EventsQueryVariables = Exact<{
  asOf?: string | null | undefined
  where?: EventFilter | null | undefined
  orderBy?: Array<EventOrder> | EventOrder | null | undefined
  after?: string | null | undefined
}>

export type EventsQuery = {
  events: {
    totalCount: number
    nodes: Array<{
      knownFrom: string | null
      certainty: Certainty
      id: string
      slug: string
      title: string
      eventKind: EventKind
      startedOn: string | null
      endedOn: string | null
      about: string | null
      countries: Array<{ id: string; code: string; name: string }>
      officials: Array<{ id: string; slug: string; name: string }>
      citations: Array<{
        id: string
        source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
      }>
    }>
    pageInfo: { endCursor: string | null; hasNextPage: boolean }
  }
}

export type AllEventsQueryVariables = Exact<{
  asOf?: string | null | undefined
  where?: EventFilter | null | undefined
  orderBy?: Array<EventOrder> | EventOrder | null | undefined
}>

export type AllEventsQuery = {
  events: {
    nodes: Array<{
      slug: string
      title: string
      eventKind: EventKind
      startedOn: string | null
      endedOn: string | null
      place: string | null
      summary: string | null
      knownFrom: string | null
      certainty: Certainty
    }>
  }
}

export type FrontPageQueryVariables = Exact<{ [key: string]: never }>

export type FrontPageQuery = {
  catalog: {
    dataVersion: string
    lastImportAt: string | null
    counts: {
      countries: number
      officials: number
      organisations: number
      statements: number
      events: number
      figures: number
      sources: number
      citations: number
      datasets: number
      tradeFlows: number
      gasFlows: number
    }
    datasets: Array<{
      format: string | null
      coverage: string | null
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
      years: { from: number; to: number } | null
    }>
  }
}

export type LargestTradersQueryVariables = Exact<{
  dataset: string
  year: number
  flow: Flow
}>

export type LargestTradersQuery = {
  tradeStatistics: {
    warnings: Array<{ code: string; message: string }>
    rows: Array<{ sum: number | null; reporter: { id: string; code: string; name: string } | null }>
  }
}

export type LastYearOfTradeQueryVariables = Exact<{
  dataset: string
  flow: Flow
}>

export type LastYearOfTradeQuery = { tradeStatistics: { rows: Array<{ year: number | null }> } }

export type WhoTradesWithWhomQueryVariables = Exact<{
  dataset: string
  year: number
  flow: Flow
  countries: Array<string> | string
}>

export type WhoTradesWithWhomQuery = {
  tradeStatistics: {
    dataset: {
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
    }
    warnings: Array<{ code: string; message: string }>
    rows: Array<{
      sum: number | null
      reporter: { id: string; code: string; name: string } | null
      partner: { id: string; code: string; name: string } | null
    }>
  }
}

export type SearchQueryVariables = Exact<{
  text: string
  asOf?: string | null | undefined
}>

export type SearchQuery = {
  search: {
    totalCount: number
    nodes: Array<
      | { __typename: 'Country'; id: string; code: string; name: string }
      | { __typename: 'Event'; id: string; slug: string; startedOn: string | null; happening: string }
      | { __typename: 'Official'; id: string; slug: string; name: string }
      | { __typename: 'Organisation'; id: string; slug: string; name: string }
      | {
          __typename: 'Source'
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        }
      | {
          __typename: 'Statement'
          id: string
          slug: string
          madeOn: string | null
          summary: string
          speaker: { id: string; slug: string; name: string } | null
        }
    >
  }
}

export type NamedCountriesQueryVariables = Exact<{
  where: CountryFilter
}>

export type NamedCountriesQuery = {
  countries: { nodes: Array<{ kind: AreaKind; aliases: Array<string>; id: string; code: string; name: string }> }
}

export type OfficialPageQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type OfficialPageQuery = {
  official: {
    aliases: Array<string>
    wikidataId: string | null
    id: string
    slug: string
    name: string
    tenures: Array<{
      office: string
      role: Role
      startedOn: string | null
      endedOn: string | null
      country: { id: string; code: string; name: string }
      citations: Array<{
        id: string
        locator: string | null
        phrase: string | null
        originCertainty: Certainty | null
        originBasis: string | null
        originSource: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
        source: {
          url: string | null
          publishedOnCertainty: Certainty
          originCertainty: Certainty | null
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
          originSource: {
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
          } | null
        }
      }>
    }>
    statements: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { id: string; slug: string; name: string } | null
        speakerOrganisation: { id: string; slug: string; name: string } | null
        speakerCountry: { id: string; code: string; name: string } | null
        assertedBy: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
        citations: Array<{
          id: string
          source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
        }>
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
    mentionedIn: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { id: string; slug: string; name: string } | null
        speakerOrganisation: { id: string; slug: string; name: string } | null
        speakerCountry: { id: string; code: string; name: string } | null
        assertedBy: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
        citations: Array<{
          id: string
          source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
        }>
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
    events: {
      nodes: Array<{
        id: string
        slug: string
        title: string
        eventKind: EventKind
        startedOn: string | null
        endedOn: string | null
      }>
    }
    figures: {
      nodes: Array<
        | {
            __typename: 'ElectricityImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'ForceStrength'
            bound: Bound
            persons: number
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            host: { id: string; code: string; name: string }
            operator: { id: string; code: string; name: string } | null
            force: { id: string; slug: string; name: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'GasImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Payment'
            purpose: string | null
            ratePer: RateUnit | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            payer: { id: string; code: string; name: string }
            payee: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'SanctionsWaiver'
            covers: Array<Cover>
            durationDays: number | null
            grantedOn: string | null
            effectiveOn: string | null
            expiresOn: string | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            issuer: { id: string; code: string; name: string }
            beneficiary: { id: string; code: string; name: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'TradeVolume'
            direction: TradeDirection
            scope: TradeScope
            ratePer: RateUnit | null
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            countries: Array<{ id: string; code: string; name: string }>
            reporter: { id: string; code: string; name: string }
            partner: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            amountHigh: { value: string; currency: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
      >
    }
  } | null
}

export type StatementsOfOfficialQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
  after?: string | null | undefined
}>

export type StatementsOfOfficialQuery = {
  official: {
    id: string
    statements: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { id: string; slug: string; name: string } | null
        speakerOrganisation: { id: string; slug: string; name: string } | null
        speakerCountry: { id: string; code: string; name: string } | null
        assertedBy: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
        citations: Array<{
          id: string
          source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
        }>
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
  } | null
}

export type StatementsOfOfficialFileQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type StatementsOfOfficialFileQuery = {
  official: {
    statements: {
      nodes: Array<{
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { name: string } | null
        speakerOrganisation: { name: string } | null
        speakerCountry: { code: string } | null
      }>
    }
  } | null
}

export type MentionsOfOfficialQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
  after?: string | null | undefined
}>

export type MentionsOfOfficialQuery = {
  official: {
    id: string
    mentionedIn: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { id: string; slug: string; name: string } | null
        speakerOrganisation: { id: string; slug: string; name: string } | null
        speakerCountry: { id: string; code: string; name: string } | null
        assertedBy: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
        citations: Array<{
          id: string
          source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
        }>
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
  } | null
}

export type MentionsOfOfficialFileQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type MentionsOfOfficialFileQuery = {
  official: {
    mentionedIn: {
      nodes: Array<{
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { name: string } | null
        speakerOrganisation: { name: string } | null
        speakerCountry: { code: string } | null
      }>
    }
  } | null
}

export type EventsOfOfficialQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type EventsOfOfficialQuery = {
  official: {
    events: {
      nodes: Array<{
        id: string
        slug: string
        title: string
        eventKind: EventKind
        startedOn: string | null
        endedOn: string | null
      }>
    }
  } | null
}

export type FiguresOfOfficialQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type FiguresOfOfficialQuery = {
  official: {
    figures: {
      nodes: Array<
        | {
            __typename: 'ElectricityImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'ForceStrength'
            bound: Bound
            persons: number
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            host: { id: string; code: string; name: string }
            operator: { id: string; code: string; name: string } | null
            force: { id: string; slug: string; name: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'GasImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Payment'
            purpose: string | null
            ratePer: RateUnit | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            payer: { id: string; code: string; name: string }
            payee: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'SanctionsWaiver'
            covers: Array<Cover>
            durationDays: number | null
            grantedOn: string | null
            effectiveOn: string | null
            expiresOn: string | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            issuer: { id: string; code: string; name: string }
            beneficiary: { id: string; code: string; name: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'TradeVolume'
            direction: TradeDirection
            scope: TradeScope
            ratePer: RateUnit | null
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            reporter: { id: string; code: string; name: string }
            partner: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            amountHigh: { value: string; currency: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
      >
    }
  } | null
}

export type OfficesOfOfficialQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type OfficesOfOfficialQuery = {
  official: {
    tenures: Array<{
      office: string
      role: Role
      startedOn: string | null
      endedOn: string | null
      country: { id: string; code: string; name: string }
    }>
  } | null
}

export type OfficialsQueryVariables = Exact<{
  asOf?: string | null | undefined
  where?: OfficialFilter | null | undefined
  orderBy?: Array<OfficialOrder> | OfficialOrder | null | undefined
  after?: string | null | undefined
}>

export type OfficialsQuery = {
  officials: {
    totalCount: number
    nodes: Array<{
      id: string
      slug: string
      name: string
      tenures: Array<{ office: string; startedOn: string | null; endedOn: string | null }>
    }>
    pageInfo: { endCursor: string | null; hasNextPage: boolean }
  }
}

export type AllOfficialsQueryVariables = Exact<{
  asOf?: string | null | undefined
  where?: OfficialFilter | null | undefined
  orderBy?: Array<OfficialOrder> | OfficialOrder | null | undefined
}>

export type AllOfficialsQuery = {
  officials: { nodes: Array<{ slug: string; name: string; wikidataId: string | null }> }
}

export type OrganisationPageQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type OrganisationPageQuery = {
  organisation: {
    organisationKind: OrganisationKind
    aliases: Array<string>
    id: string
    slug: string
    name: string
    country: { id: string; code: string; name: string } | null
    statements: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { id: string; slug: string; name: string } | null
        speakerOrganisation: { id: string; slug: string; name: string } | null
        speakerCountry: { id: string; code: string; name: string } | null
        assertedBy: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
        citations: Array<{
          id: string
          source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
        }>
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
    mentionedIn: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { id: string; slug: string; name: string } | null
        speakerOrganisation: { id: string; slug: string; name: string } | null
        speakerCountry: { id: string; code: string; name: string } | null
        assertedBy: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
        citations: Array<{
          id: string
          source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
        }>
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
    figures: {
      nodes: Array<
        | {
            __typename: 'ElectricityImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'ForceStrength'
            bound: Bound
            persons: number
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            host: { id: string; code: string; name: string }
            operator: { id: string; code: string; name: string } | null
            force: { id: string; slug: string; name: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'GasImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Payment'
            purpose: string | null
            ratePer: RateUnit | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            payer: { id: string; code: string; name: string }
            payee: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'SanctionsWaiver'
            covers: Array<Cover>
            durationDays: number | null
            grantedOn: string | null
            effectiveOn: string | null
            expiresOn: string | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            issuer: { id: string; code: string; name: string }
            beneficiary: { id: string; code: string; name: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'TradeVolume'
            direction: TradeDirection
            scope: TradeScope
            ratePer: RateUnit | null
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            reporter: { id: string; code: string; name: string }
            partner: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            amountHigh: { value: string; currency: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
      >
    }
  } | null
}

export type StatementsOfOrganisationQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
  after?: string | null | undefined
}>

export type StatementsOfOrganisationQuery = {
  organisation: {
    id: string
    statements: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { id: string; slug: string; name: string } | null
        speakerOrganisation: { id: string; slug: string; name: string } | null
        speakerCountry: { id: string; code: string; name: string } | null
        assertedBy: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
        citations: Array<{
          id: string
          source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
        }>
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
  } | null
}

export type StatementsOfOrganisationFileQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type StatementsOfOrganisationFileQuery = {
  organisation: {
    statements: {
      nodes: Array<{
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { name: string } | null
        speakerOrganisation: { name: string } | null
        speakerCountry: { code: string } | null
      }>
    }
  } | null
}

export type MentionsOfOrganisationQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
  after?: string | null | undefined
}>

export type MentionsOfOrganisationQuery = {
  organisation: {
    id: string
    mentionedIn: {
      totalCount: number
      nodes: Array<{
        id: string
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { id: string; slug: string; name: string } | null
        speakerOrganisation: { id: string; slug: string; name: string } | null
        speakerCountry: { id: string; code: string; name: string } | null
        assertedBy: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
        citations: Array<{
          id: string
          source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
        }>
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
  } | null
}

export type MentionsOfOrganisationFileQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type MentionsOfOrganisationFileQuery = {
  organisation: {
    mentionedIn: {
      nodes: Array<{
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { name: string } | null
        speakerOrganisation: { name: string } | null
        speakerCountry: { code: string } | null
      }>
    }
  } | null
}

export type FiguresOfOrganisationQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type FiguresOfOrganisationQuery = {
  organisation: {
    figures: {
      nodes: Array<
        | {
            __typename: 'ElectricityImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'ForceStrength'
            bound: Bound
            persons: number
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            host: { id: string; code: string; name: string }
            operator: { id: string; code: string; name: string } | null
            force: { id: string; slug: string; name: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'GasImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Payment'
            purpose: string | null
            ratePer: RateUnit | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            payer: { id: string; code: string; name: string }
            payee: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'SanctionsWaiver'
            covers: Array<Cover>
            durationDays: number | null
            grantedOn: string | null
            effectiveOn: string | null
            expiresOn: string | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            issuer: { id: string; code: string; name: string }
            beneficiary: { id: string; code: string; name: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'TradeVolume'
            direction: TradeDirection
            scope: TradeScope
            ratePer: RateUnit | null
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            reporter: { id: string; code: string; name: string }
            partner: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            amountHigh: { value: string; currency: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
      >
    }
  } | null
}

export type OrganisationsQueryVariables = Exact<{
  asOf?: string | null | undefined
  where?: OrganisationFilter | null | undefined
  orderBy?: Array<OrganisationOrder> | OrganisationOrder | null | undefined
  after?: string | null | undefined
}>

export type OrganisationsQuery = {
  organisations: {
    totalCount: number
    nodes: Array<{
      organisationKind: OrganisationKind
      id: string
      slug: string
      name: string
      country: { id: string; code: string; name: string } | null
    }>
    pageInfo: { endCursor: string | null; hasNextPage: boolean }
  }
}

export type AllOrganisationsQueryVariables = Exact<{
  asOf?: string | null | undefined
  where?: OrganisationFilter | null | undefined
  orderBy?: Array<OrganisationOrder> | OrganisationOrder | null | undefined
}>

export type AllOrganisationsQuery = {
  organisations: {
    nodes: Array<{ slug: string; name: string; organisationKind: OrganisationKind; country: { code: string } | null }>
  }
}

export type ReceiptQueryVariables = Exact<{
  id: string | number
}>

export type ReceiptQuery = {
  node:
    | { __typename: 'BilateralRelation'; id: string }
    | { __typename: 'Citation'; id: string }
    | { __typename: 'Commodity'; id: string }
    | { __typename: 'Country'; id: string }
    | { __typename: 'Dataset'; id: string }
    | {
        __typename: 'ElectricityImport'
        id: string
        reportedText: string | null
        note: string | null
        rankReason: string | null
        inferredFrom: string | null
        approximate: boolean
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        warnings: Array<{ code: string; message: string }>
        statement: { id: string; slug: string; summary: string } | null
        restates:
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | null
        restatedBy: Array<
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
        >
        comparison: {
          verdict: Comparability
          ratio: number | null
          observed: { value: string; unit: Unit } | null
          observation: {
            label: string
            dataset: {
              id: string
              slug: string
              series: string
              title: string
              edition: string
              publisher: string
              releasedOn: string | null
            }
          } | null
          reasons: Array<{ code: string; message: string }>
        } | null
        citations: Array<{
          id: string
          locator: string | null
          phrase: string | null
          originCertainty: Certainty | null
          originBasis: string | null
          originSource: {
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
          } | null
          source: {
            url: string | null
            publishedOnCertainty: Certainty
            originCertainty: Certainty | null
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
            originSource: {
              id: string
              slug: string
              publisher: string
              title: string | null
              publishedOn: string | null
            } | null
          }
        }>
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'Event'
        inferredFrom: string | null
        id: string
        knownFrom: string | null
        certainty: Certainty
        slug: string
        title: string
        eventKind: EventKind
        startedOn: string | null
        endedOn: string | null
        about: string | null
        citations: Array<{
          id: string
          locator: string | null
          phrase: string | null
          originCertainty: Certainty | null
          originBasis: string | null
          source: {
            url: string | null
            publishedOnCertainty: Certainty
            originCertainty: Certainty | null
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
            originSource: {
              id: string
              slug: string
              publisher: string
              title: string | null
              publishedOn: string | null
            } | null
          }
          originSource: {
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
          } | null
        }>
        officials: Array<{ id: string; slug: string; name: string }>
      }
    | {
        __typename: 'ForceStrength'
        id: string
        reportedText: string | null
        note: string | null
        rankReason: string | null
        inferredFrom: string | null
        bound: Bound
        persons: number
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        warnings: Array<{ code: string; message: string }>
        statement: { id: string; slug: string; summary: string } | null
        restates:
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | null
        restatedBy: Array<
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
        >
        comparison: {
          verdict: Comparability
          ratio: number | null
          observed: { value: string; unit: Unit } | null
          observation: {
            label: string
            dataset: {
              id: string
              slug: string
              series: string
              title: string
              edition: string
              publisher: string
              releasedOn: string | null
            }
          } | null
          reasons: Array<{ code: string; message: string }>
        } | null
        citations: Array<{
          id: string
          locator: string | null
          phrase: string | null
          originCertainty: Certainty | null
          originBasis: string | null
          originSource: {
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
          } | null
          source: {
            url: string | null
            publishedOnCertainty: Certainty
            originCertainty: Certainty | null
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
            originSource: {
              id: string
              slug: string
              publisher: string
              title: string | null
              publishedOn: string | null
            } | null
          }
        }>
        host: { id: string; code: string; name: string }
        operator: { id: string; code: string; name: string } | null
        force: { id: string; slug: string; name: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'GasFlow'
        id: string
        year: number
        volumeBcm: number | null
        rawValue: string | null
        status: ObservationStatus
        method: string | null
        route: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        dataset: {
          licence: string | null
          url: string | null
          id: string
          slug: string
          series: string
          title: string
          edition: string
          publisher: string
          releasedOn: string | null
        }
      }
    | {
        __typename: 'GasImport'
        id: string
        reportedText: string | null
        note: string | null
        rankReason: string | null
        inferredFrom: string | null
        approximate: boolean
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        warnings: Array<{ code: string; message: string }>
        statement: { id: string; slug: string; summary: string } | null
        restates:
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | null
        restatedBy: Array<
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
        >
        comparison: {
          verdict: Comparability
          ratio: number | null
          observed: { value: string; unit: Unit } | null
          observation: {
            label: string
            dataset: {
              id: string
              slug: string
              series: string
              title: string
              edition: string
              publisher: string
              releasedOn: string | null
            }
          } | null
          reasons: Array<{ code: string; message: string }>
        } | null
        citations: Array<{
          id: string
          locator: string | null
          phrase: string | null
          originCertainty: Certainty | null
          originBasis: string | null
          originSource: {
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
          } | null
          source: {
            url: string | null
            publishedOnCertainty: Certainty
            originCertainty: Certainty | null
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
            originSource: {
              id: string
              slug: string
              publisher: string
              title: string | null
              publishedOn: string | null
            } | null
          }
        }>
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | { __typename: 'Official'; id: string }
    | { __typename: 'Organisation'; id: string }
    | {
        __typename: 'Payment'
        id: string
        reportedText: string | null
        note: string | null
        rankReason: string | null
        inferredFrom: string | null
        purpose: string | null
        ratePer: RateUnit | null
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        warnings: Array<{ code: string; message: string }>
        statement: { id: string; slug: string; summary: string } | null
        restates:
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | null
        restatedBy: Array<
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
        >
        comparison: {
          verdict: Comparability
          ratio: number | null
          observed: { value: string; unit: Unit } | null
          observation: {
            label: string
            dataset: {
              id: string
              slug: string
              series: string
              title: string
              edition: string
              publisher: string
              releasedOn: string | null
            }
          } | null
          reasons: Array<{ code: string; message: string }>
        } | null
        citations: Array<{
          id: string
          locator: string | null
          phrase: string | null
          originCertainty: Certainty | null
          originBasis: string | null
          originSource: {
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
          } | null
          source: {
            url: string | null
            publishedOnCertainty: Certainty
            originCertainty: Certainty | null
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
            originSource: {
              id: string
              slug: string
              publisher: string
              title: string | null
              publishedOn: string | null
            } | null
          }
        }>
        payer: { id: string; code: string; name: string }
        payee: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'SanctionsWaiver'
        id: string
        conditions: Array<string>
        reportedText: string | null
        note: string | null
        rankReason: string | null
        inferredFrom: string | null
        covers: Array<Cover>
        durationDays: number | null
        grantedOn: string | null
        effectiveOn: string | null
        expiresOn: string | null
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        terms: Array<{
          durationDays: number | null
          expiresOn: string | null
          rank: Rank
          certainty: Certainty
          inferredFrom: string | null
          citations: Array<{
            id: string
            locator: string | null
            phrase: string | null
            originCertainty: Certainty | null
            originBasis: string | null
            originSource: {
              id: string
              slug: string
              publisher: string
              title: string | null
              publishedOn: string | null
            } | null
            source: {
              url: string | null
              publishedOnCertainty: Certainty
              originCertainty: Certainty | null
              id: string
              slug: string
              publisher: string
              title: string | null
              publishedOn: string | null
              originSource: {
                id: string
                slug: string
                publisher: string
                title: string | null
                publishedOn: string | null
              } | null
            }
          }>
        }>
        warnings: Array<{ code: string; message: string }>
        statement: { id: string; slug: string; summary: string } | null
        restates:
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | null
        restatedBy: Array<
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
        >
        comparison: {
          verdict: Comparability
          ratio: number | null
          observed: { value: string; unit: Unit } | null
          observation: {
            label: string
            dataset: {
              id: string
              slug: string
              series: string
              title: string
              edition: string
              publisher: string
              releasedOn: string | null
            }
          } | null
          reasons: Array<{ code: string; message: string }>
        } | null
        citations: Array<{
          id: string
          locator: string | null
          phrase: string | null
          originCertainty: Certainty | null
          originBasis: string | null
          originSource: {
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
          } | null
          source: {
            url: string | null
            publishedOnCertainty: Certainty
            originCertainty: Certainty | null
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
            originSource: {
              id: string
              slug: string
              publisher: string
              title: string | null
              publishedOn: string | null
            } | null
          }
        }>
        issuer: { id: string; code: string; name: string }
        beneficiary: { id: string; code: string; name: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | { __typename: 'Source'; id: string }
    | {
        __typename: 'Statement'
        id: string
        inferredFrom: string | null
        officeAsReported: string | null
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        renditions: Array<{
          channel: Channel
          carrier: string | null
          position: string | null
          language: string | null
          gist: string
          wording: string | null
          source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
        }>
        figures: Array<
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
        >
        citations: Array<{
          id: string
          locator: string | null
          phrase: string | null
          originCertainty: Certainty | null
          originBasis: string | null
          source: {
            url: string | null
            publishedOnCertainty: Certainty
            originCertainty: Certainty | null
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
            originSource: {
              id: string
              slug: string
              publisher: string
              title: string | null
              publishedOn: string | null
            } | null
          }
          originSource: {
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
          } | null
        }>
        speaker: { id: string; slug: string; name: string } | null
        speakerOrganisation: { id: string; slug: string; name: string } | null
        speakerCountry: { id: string; code: string; name: string } | null
        assertedBy: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
      }
    | { __typename: 'TradeFlow'; id: string }
    | {
        __typename: 'TradeVolume'
        id: string
        reportedText: string | null
        note: string | null
        rankReason: string | null
        inferredFrom: string | null
        direction: TradeDirection
        scope: TradeScope
        ratePer: RateUnit | null
        approximate: boolean
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        warnings: Array<{ code: string; message: string }>
        statement: { id: string; slug: string; summary: string } | null
        restates:
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | null
        restatedBy: Array<
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
        >
        comparison: {
          verdict: Comparability
          ratio: number | null
          observed: { value: string; unit: Unit } | null
          observation: {
            label: string
            dataset: {
              id: string
              slug: string
              series: string
              title: string
              edition: string
              publisher: string
              releasedOn: string | null
            }
          } | null
          reasons: Array<{ code: string; message: string }>
        } | null
        citations: Array<{
          id: string
          locator: string | null
          phrase: string | null
          originCertainty: Certainty | null
          originBasis: string | null
          originSource: {
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
          } | null
          source: {
            url: string | null
            publishedOnCertainty: Certainty
            originCertainty: Certainty | null
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
            originSource: {
              id: string
              slug: string
              publisher: string
              title: string | null
              publishedOn: string | null
            } | null
          }
        }>
        reporter: { id: string; code: string; name: string }
        partner: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        amountHigh: { value: string; currency: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | null
}

export type CitationReceiptFragment = {
  id: string
  locator: string | null
  phrase: string | null
  originCertainty: Certainty | null
  originBasis: string | null
  originSource: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null } | null
  source: {
    url: string | null
    publishedOnCertainty: Certainty
    originCertainty: Certainty | null
    id: string
    slug: string
    publisher: string
    title: string | null
    publishedOn: string | null
    originSource: {
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
    } | null
  }
}

type FigureReceipt_ElectricityImport_Fragment = {
  __typename: 'ElectricityImport'
  reportedText: string | null
  note: string | null
  rankReason: string | null
  inferredFrom: string | null
  approximate: boolean
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  certainty: Certainty
  knownFrom: string | null
  warnings: Array<{ code: string; message: string }>
  statement: { id: string; slug: string; summary: string } | null
  restates:
    | {
        __typename: 'ElectricityImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'ForceStrength'
        bound: Bound
        persons: number
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        host: { id: string; code: string; name: string }
        operator: { id: string; code: string; name: string } | null
        force: { id: string; slug: string; name: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'GasImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'Payment'
        purpose: string | null
        ratePer: RateUnit | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        payer: { id: string; code: string; name: string }
        payee: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'SanctionsWaiver'
        covers: Array<Cover>
        durationDays: number | null
        grantedOn: string | null
        effectiveOn: string | null
        expiresOn: string | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        issuer: { id: string; code: string; name: string }
        beneficiary: { id: string; code: string; name: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'TradeVolume'
        direction: TradeDirection
        scope: TradeScope
        ratePer: RateUnit | null
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        reporter: { id: string; code: string; name: string }
        partner: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        amountHigh: { value: string; currency: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | null
  restatedBy: Array<
    | {
        __typename: 'ElectricityImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'ForceStrength'
        bound: Bound
        persons: number
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        host: { id: string; code: string; name: string }
        operator: { id: string; code: string; name: string } | null
        force: { id: string; slug: string; name: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'GasImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'Payment'
        purpose: string | null
        ratePer: RateUnit | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        payer: { id: string; code: string; name: string }
        payee: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'SanctionsWaiver'
        covers: Array<Cover>
        durationDays: number | null
        grantedOn: string | null
        effectiveOn: string | null
        expiresOn: string | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        issuer: { id: string; code: string; name: string }
        beneficiary: { id: string; code: string; name: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'TradeVolume'
        direction: TradeDirection
        scope: TradeScope
        ratePer: RateUnit | null
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        reporter: { id: string; code: string; name: string }
        partner: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        amountHigh: { value: string; currency: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
  >
  comparison: {
    verdict: Comparability
    ratio: number | null
    observed: { value: string; unit: Unit } | null
    observation: {
      label: string
      dataset: {
        id: string
        slug: string
        series: string
        title: string
        edition: string
        publisher: string
        releasedOn: string | null
      }
    } | null
    reasons: Array<{ code: string; message: string }>
  } | null
  citations: Array<{
    id: string
    locator: string | null
    phrase: string | null
    originCertainty: Certainty | null
    originBasis: string | null
    originSource: {
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
    } | null
    source: {
      url: string | null
      publishedOnCertainty: Certainty
      originCertainty: Certainty | null
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
      originSource: {
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
      } | null
    }
  }>
  importer: { id: string; code: string; name: string }
  exporter: { id: string; code: string; name: string }
  reported: { value: string; unit: Unit }
  period: { label: string; start: string | null; end: string | null } | null
  attributedTo: { label: string } | null
}

type FigureReceipt_ForceStrength_Fragment = {
  __typename: 'ForceStrength'
  reportedText: string | null
  note: string | null
  rankReason: string | null
  inferredFrom: string | null
  bound: Bound
  persons: number
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  certainty: Certainty
  knownFrom: string | null
  warnings: Array<{ code: string; message: string }>
  statement: { id: string; slug: string; summary: string } | null
  restates:
    | {
        __typename: 'ElectricityImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'ForceStrength'
        bound: Bound
        persons: number
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        host: { id: string; code: string; name: string }
        operator: { id: string; code: string; name: string } | null
        force: { id: string; slug: string; name: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'GasImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'Payment'
        purpose: string | null
        ratePer: RateUnit | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        payer: { id: string; code: string; name: string }
        payee: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'SanctionsWaiver'
        covers: Array<Cover>
        durationDays: number | null
        grantedOn: string | null
        effectiveOn: string | null
        expiresOn: string | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        issuer: { id: string; code: string; name: string }
        beneficiary: { id: string; code: string; name: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'TradeVolume'
        direction: TradeDirection
        scope: TradeScope
        ratePer: RateUnit | null
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        reporter: { id: string; code: string; name: string }
        partner: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        amountHigh: { value: string; currency: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | null
  restatedBy: Array<
    | {
        __typename: 'ElectricityImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'ForceStrength'
        bound: Bound
        persons: number
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        host: { id: string; code: string; name: string }
        operator: { id: string; code: string; name: string } | null
        force: { id: string; slug: string; name: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'GasImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'Payment'
        purpose: string | null
        ratePer: RateUnit | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        payer: { id: string; code: string; name: string }
        payee: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'SanctionsWaiver'
        covers: Array<Cover>
        durationDays: number | null
        grantedOn: string | null
        effectiveOn: string | null
        expiresOn: string | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        issuer: { id: string; code: string; name: string }
        beneficiary: { id: string; code: string; name: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'TradeVolume'
        direction: TradeDirection
        scope: TradeScope
        ratePer: RateUnit | null
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        reporter: { id: string; code: string; name: string }
        partner: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        amountHigh: { value: string; currency: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
  >
  comparison: {
    verdict: Comparability
    ratio: number | null
    observed: { value: string; unit: Unit } | null
    observation: {
      label: string
      dataset: {
        id: string
        slug: string
        series: string
        title: string
        edition: string
        publisher: string
        releasedOn: string | null
      }
    } | null
    reasons: Array<{ code: string; message: string }>
  } | null
  citations: Array<{
    id: string
    locator: string | null
    phrase: string | null
    originCertainty: Certainty | null
    originBasis: string | null
    originSource: {
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
    } | null
    source: {
      url: string | null
      publishedOnCertainty: Certainty
      originCertainty: Certainty | null
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
      originSource: {
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
      } | null
    }
  }>
  host: { id: string; code: string; name: string }
  operator: { id: string; code: string; name: string } | null
  force: { id: string; slug: string; name: string } | null
  period: { label: string; start: string | null; end: string | null } | null
  attributedTo: { label: string } | null
}

type FigureReceipt_GasImport_Fragment = {
  __typename: 'GasImport'
  reportedText: string | null
  note: string | null
  rankReason: string | null
  inferredFrom: string | null
  approximate: boolean
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  certainty: Certainty
  knownFrom: string | null
  warnings: Array<{ code: string; message: string }>
  statement: { id: string; slug: string; summary: string } | null
  restates:
    | {
        __typename: 'ElectricityImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'ForceStrength'
        bound: Bound
        persons: number
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        host: { id: string; code: string; name: string }
        operator: { id: string; code: string; name: string } | null
        force: { id: string; slug: string; name: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'GasImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'Payment'
        purpose: string | null
        ratePer: RateUnit | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        payer: { id: string; code: string; name: string }
        payee: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'SanctionsWaiver'
        covers: Array<Cover>
        durationDays: number | null
        grantedOn: string | null
        effectiveOn: string | null
        expiresOn: string | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        issuer: { id: string; code: string; name: string }
        beneficiary: { id: string; code: string; name: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'TradeVolume'
        direction: TradeDirection
        scope: TradeScope
        ratePer: RateUnit | null
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        reporter: { id: string; code: string; name: string }
        partner: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        amountHigh: { value: string; currency: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | null
  restatedBy: Array<
    | {
        __typename: 'ElectricityImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'ForceStrength'
        bound: Bound
        persons: number
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        host: { id: string; code: string; name: string }
        operator: { id: string; code: string; name: string } | null
        force: { id: string; slug: string; name: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'GasImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'Payment'
        purpose: string | null
        ratePer: RateUnit | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        payer: { id: string; code: string; name: string }
        payee: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'SanctionsWaiver'
        covers: Array<Cover>
        durationDays: number | null
        grantedOn: string | null
        effectiveOn: string | null
        expiresOn: string | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        issuer: { id: string; code: string; name: string }
        beneficiary: { id: string; code: string; name: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'TradeVolume'
        direction: TradeDirection
        scope: TradeScope
        ratePer: RateUnit | null
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        reporter: { id: string; code: string; name: string }
        partner: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        amountHigh: { value: string; currency: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
  >
  comparison: {
    verdict: Comparability
    ratio: number | null
    observed: { value: string; unit: Unit } | null
    observation: {
      label: string
      dataset: {
        id: string
        slug: string
        series: string
        title: string
        edition: string
        publisher: string
        releasedOn: string | null
      }
    } | null
    reasons: Array<{ code: string; message: string }>
  } | null
  citations: Array<{
    id: string
    locator: string | null
    phrase: string | null
    originCertainty: Certainty | null
    originBasis: string | null
    originSource: {
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
    } | null
    source: {
      url: string | null
      publishedOnCertainty: Certainty
      originCertainty: Certainty | null
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
      originSource: {
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
      } | null
    }
  }>
  importer: { id: string; code: string; name: string }
  exporter: { id: string; code: string; name: string }
  reported: { value: string; unit: Unit }
  period: { label: string; start: string | null; end: string | null } | null
  attributedTo: { label: string } | null
}

type FigureReceipt_Payment_Fragment = {
  __typename: 'Payment'
  reportedText: string | null
  note: string | null
  rankReason: string | null
  inferredFrom: string | null
  purpose: string | null
  ratePer: RateUnit | null
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  certainty: Certainty
  knownFrom: string | null
  warnings: Array<{ code: string; message: string }>
  statement: { id: string; slug: string; summary: string } | null
  restates:
    | {
        __typename: 'ElectricityImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'ForceStrength'
        bound: Bound
        persons: number
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        host: { id: string; code: string; name: string }
        operator: { id: string; code: string; name: string } | null
        force: { id: string; slug: string; name: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'GasImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'Payment'
        purpose: string | null
        ratePer: RateUnit | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        payer: { id: string; code: string; name: string }
        payee: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'SanctionsWaiver'
        covers: Array<Cover>
        durationDays: number | null
        grantedOn: string | null
        effectiveOn: string | null
        expiresOn: string | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        issuer: { id: string; code: string; name: string }
        beneficiary: { id: string; code: string; name: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'TradeVolume'
        direction: TradeDirection
        scope: TradeScope
        ratePer: RateUnit | null
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        reporter: { id: string; code: string; name: string }
        partner: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        amountHigh: { value: string; currency: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | null
  restatedBy: Array<
    | {
        __typename: 'ElectricityImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'ForceStrength'
        bound: Bound
        persons: number
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        host: { id: string; code: string; name: string }
        operator: { id: string; code: string; name: string } | null
        force: { id: string; slug: string; name: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'GasImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'Payment'
        purpose: string | null
        ratePer: RateUnit | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        payer: { id: string; code: string; name: string }
        payee: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'SanctionsWaiver'
        covers: Array<Cover>
        durationDays: number | null
        grantedOn: string | null
        effectiveOn: string | null
        expiresOn: string | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        issuer: { id: string; code: string; name: string }
        beneficiary: { id: string; code: string; name: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'TradeVolume'
        direction: TradeDirection
        scope: TradeScope
        ratePer: RateUnit | null
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        reporter: { id: string; code: string; name: string }
        partner: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        amountHigh: { value: string; currency: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
  >
  comparison: {
    verdict: Comparability
    ratio: number | null
    observed: { value: string; unit: Unit } | null
    observation: {
      label: string
      dataset: {
        id: string
        slug: string
        series: string
        title: string
        edition: string
        publisher: string
        releasedOn: string | null
      }
    } | null
    reasons: Array<{ code: string; message: string }>
  } | null
  citations: Array<{
    id: string
    locator: string | null
    phrase: string | null
    originCertainty: Certainty | null
    originBasis: string | null
    originSource: {
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
    } | null
    source: {
      url: string | null
      publishedOnCertainty: Certainty
      originCertainty: Certainty | null
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
      originSource: {
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
      } | null
    }
  }>
  payer: { id: string; code: string; name: string }
  payee: { id: string; code: string; name: string }
  amount: { value: string; currency: string }
  period: { label: string; start: string | null; end: string | null } | null
  attributedTo: { label: string } | null
}

type FigureReceipt_SanctionsWaiver_Fragment = {
  __typename: 'SanctionsWaiver'
  conditions: Array<string>
  reportedText: string | null
  note: string | null
  rankReason: string | null
  inferredFrom: string | null
  covers: Array<Cover>
  durationDays: number | null
  grantedOn: string | null
  effectiveOn: string | null
  expiresOn: string | null
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  certainty: Certainty
  knownFrom: string | null
  terms: Array<{
    durationDays: number | null
    expiresOn: string | null
    rank: Rank
    certainty: Certainty
    inferredFrom: string | null
    citations: Array<{
      id: string
      locator: string | null
      phrase: string | null
      originCertainty: Certainty | null
      originBasis: string | null
      originSource: {
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
      } | null
      source: {
        url: string | null
        publishedOnCertainty: Certainty
        originCertainty: Certainty | null
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
        originSource: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
      }
    }>
  }>
  warnings: Array<{ code: string; message: string }>
  statement: { id: string; slug: string; summary: string } | null
  restates:
    | {
        __typename: 'ElectricityImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'ForceStrength'
        bound: Bound
        persons: number
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        host: { id: string; code: string; name: string }
        operator: { id: string; code: string; name: string } | null
        force: { id: string; slug: string; name: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'GasImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'Payment'
        purpose: string | null
        ratePer: RateUnit | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        payer: { id: string; code: string; name: string }
        payee: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'SanctionsWaiver'
        covers: Array<Cover>
        durationDays: number | null
        grantedOn: string | null
        effectiveOn: string | null
        expiresOn: string | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        issuer: { id: string; code: string; name: string }
        beneficiary: { id: string; code: string; name: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'TradeVolume'
        direction: TradeDirection
        scope: TradeScope
        ratePer: RateUnit | null
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        reporter: { id: string; code: string; name: string }
        partner: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        amountHigh: { value: string; currency: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | null
  restatedBy: Array<
    | {
        __typename: 'ElectricityImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'ForceStrength'
        bound: Bound
        persons: number
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        host: { id: string; code: string; name: string }
        operator: { id: string; code: string; name: string } | null
        force: { id: string; slug: string; name: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'GasImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'Payment'
        purpose: string | null
        ratePer: RateUnit | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        payer: { id: string; code: string; name: string }
        payee: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'SanctionsWaiver'
        covers: Array<Cover>
        durationDays: number | null
        grantedOn: string | null
        effectiveOn: string | null
        expiresOn: string | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        issuer: { id: string; code: string; name: string }
        beneficiary: { id: string; code: string; name: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'TradeVolume'
        direction: TradeDirection
        scope: TradeScope
        ratePer: RateUnit | null
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        reporter: { id: string; code: string; name: string }
        partner: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        amountHigh: { value: string; currency: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
  >
  comparison: {
    verdict: Comparability
    ratio: number | null
    observed: { value: string; unit: Unit } | null
    observation: {
      label: string
      dataset: {
        id: string
        slug: string
        series: string
        title: string
        edition: string
        publisher: string
        releasedOn: string | null
      }
    } | null
    reasons: Array<{ code: string; message: string }>
  } | null
  citations: Array<{
    id: string
    locator: string | null
    phrase: string | null
    originCertainty: Certainty | null
    originBasis: string | null
    originSource: {
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
    } | null
    source: {
      url: string | null
      publishedOnCertainty: Certainty
      originCertainty: Certainty | null
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
      originSource: {
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
      } | null
    }
  }>
  issuer: { id: string; code: string; name: string }
  beneficiary: { id: string; code: string; name: string }
  period: { label: string; start: string | null; end: string | null } | null
  attributedTo: { label: string } | null
}

type FigureReceipt_TradeVolume_Fragment = {
  __typename: 'TradeVolume'
  reportedText: string | null
  note: string | null
  rankReason: string | null
  inferredFrom: string | null
  direction: TradeDirection
  scope: TradeScope
  ratePer: RateUnit | null
  approximate: boolean
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  certainty: Certainty
  knownFrom: string | null
  warnings: Array<{ code: string; message: string }>
  statement: { id: string; slug: string; summary: string } | null
  restates:
    | {
        __typename: 'ElectricityImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'ForceStrength'
        bound: Bound
        persons: number
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        host: { id: string; code: string; name: string }
        operator: { id: string; code: string; name: string } | null
        force: { id: string; slug: string; name: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'GasImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'Payment'
        purpose: string | null
        ratePer: RateUnit | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        payer: { id: string; code: string; name: string }
        payee: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'SanctionsWaiver'
        covers: Array<Cover>
        durationDays: number | null
        grantedOn: string | null
        effectiveOn: string | null
        expiresOn: string | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        issuer: { id: string; code: string; name: string }
        beneficiary: { id: string; code: string; name: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'TradeVolume'
        direction: TradeDirection
        scope: TradeScope
        ratePer: RateUnit | null
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        reporter: { id: string; code: string; name: string }
        partner: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        amountHigh: { value: string; currency: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | null
  restatedBy: Array<
    | {
        __typename: 'ElectricityImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'ForceStrength'
        bound: Bound
        persons: number
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        host: { id: string; code: string; name: string }
        operator: { id: string; code: string; name: string } | null
        force: { id: string; slug: string; name: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'GasImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'Payment'
        purpose: string | null
        ratePer: RateUnit | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        payer: { id: string; code: string; name: string }
        payee: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'SanctionsWaiver'
        covers: Array<Cover>
        durationDays: number | null
        grantedOn: string | null
        effectiveOn: string | null
        expiresOn: string | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        issuer: { id: string; code: string; name: string }
        beneficiary: { id: string; code: string; name: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'TradeVolume'
        direction: TradeDirection
        scope: TradeScope
        ratePer: RateUnit | null
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        reporter: { id: string; code: string; name: string }
        partner: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        amountHigh: { value: string; currency: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
  >
  comparison: {
    verdict: Comparability
    ratio: number | null
    observed: { value: string; unit: Unit } | null
    observation: {
      label: string
      dataset: {
        id: string
        slug: string
        series: string
        title: string
        edition: string
        publisher: string
        releasedOn: string | null
      }
    } | null
    reasons: Array<{ code: string; message: string }>
  } | null
  citations: Array<{
    id: string
    locator: string | null
    phrase: string | null
    originCertainty: Certainty | null
    originBasis: string | null
    originSource: {
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
    } | null
    source: {
      url: string | null
      publishedOnCertainty: Certainty
      originCertainty: Certainty | null
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
      originSource: {
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
      } | null
    }
  }>
  reporter: { id: string; code: string; name: string }
  partner: { id: string; code: string; name: string }
  amount: { value: string; currency: string }
  amountHigh: { value: string; currency: string } | null
  period: { label: string; start: string | null; end: string | null } | null
  attributedTo: { label: string } | null
}

export type FigureReceiptFragment =
  | FigureReceipt_ElectricityImport_Fragment
  | FigureReceipt_ForceStrength_Fragment
  | FigureReceipt_GasImport_Fragment
  | FigureReceipt_Payment_Fragment
  | FigureReceipt_SanctionsWaiver_Fragment
  | FigureReceipt_TradeVolume_Fragment

export type StatementReceiptFragment = {
  inferredFrom: string | null
  officeAsReported: string | null
  id: string
  slug: string
  madeOn: string | null
  knownFrom: string | null
  summary: string
  certainty: Certainty
  speakerAsReported: string | null
  renditions: Array<{
    channel: Channel
    carrier: string | null
    position: string | null
    language: string | null
    gist: string
    wording: string | null
    source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
  }>
  figures: Array<
    | {
        __typename: 'ElectricityImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'ForceStrength'
        bound: Bound
        persons: number
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        host: { id: string; code: string; name: string }
        operator: { id: string; code: string; name: string } | null
        force: { id: string; slug: string; name: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'GasImport'
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        importer: { id: string; code: string; name: string }
        exporter: { id: string; code: string; name: string }
        reported: { value: string; unit: Unit }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'Payment'
        purpose: string | null
        ratePer: RateUnit | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        payer: { id: string; code: string; name: string }
        payee: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'SanctionsWaiver'
        covers: Array<Cover>
        durationDays: number | null
        grantedOn: string | null
        effectiveOn: string | null
        expiresOn: string | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        issuer: { id: string; code: string; name: string }
        beneficiary: { id: string; code: string; name: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
    | {
        __typename: 'TradeVolume'
        direction: TradeDirection
        scope: TradeScope
        ratePer: RateUnit | null
        approximate: boolean
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        reporter: { id: string; code: string; name: string }
        partner: { id: string; code: string; name: string }
        amount: { value: string; currency: string }
        amountHigh: { value: string; currency: string } | null
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }
  >
  citations: Array<{
    id: string
    locator: string | null
    phrase: string | null
    originCertainty: Certainty | null
    originBasis: string | null
    source: {
      url: string | null
      publishedOnCertainty: Certainty
      originCertainty: Certainty | null
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
      originSource: {
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
      } | null
    }
    originSource: {
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
    } | null
  }>
  speaker: { id: string; slug: string; name: string } | null
  speakerOrganisation: { id: string; slug: string; name: string } | null
  speakerCountry: { id: string; code: string; name: string } | null
  assertedBy: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null } | null
}

export type GasFlowReceiptFragment = {
  year: number
  volumeBcm: number | null
  rawValue: string | null
  status: ObservationStatus
  method: string | null
  route: string | null
  importer: { id: string; code: string; name: string }
  exporter: { id: string; code: string; name: string }
  dataset: {
    licence: string | null
    url: string | null
    id: string
    slug: string
    series: string
    title: string
    edition: string
    publisher: string
    releasedOn: string | null
  }
}

export type EventLineFragment = {
  knownFrom: string | null
  certainty: Certainty
  id: string
  slug: string
  title: string
  eventKind: EventKind
  startedOn: string | null
  endedOn: string | null
  about: string | null
  officials: Array<{ id: string; slug: string; name: string }>
  citations: Array<{
    id: string
    source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
  }>
}

type FigureValue_ElectricityImport_Fragment = {
  __typename: 'ElectricityImport'
  approximate: boolean
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  certainty: Certainty
  knownFrom: string | null
  importer: { id: string; code: string; name: string }
  exporter: { id: string; code: string; name: string }
  reported: { value: string; unit: Unit }
  period: { label: string; start: string | null; end: string | null } | null
  attributedTo: { label: string } | null
}

type FigureValue_ForceStrength_Fragment = {
  __typename: 'ForceStrength'
  bound: Bound
  persons: number
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  certainty: Certainty
  knownFrom: string | null
  host: { id: string; code: string; name: string }
  operator: { id: string; code: string; name: string } | null
  force: { id: string; slug: string; name: string } | null
  period: { label: string; start: string | null; end: string | null } | null
  attributedTo: { label: string } | null
}

type FigureValue_GasImport_Fragment = {
  __typename: 'GasImport'
  approximate: boolean
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  certainty: Certainty
  knownFrom: string | null
  importer: { id: string; code: string; name: string }
  exporter: { id: string; code: string; name: string }
  reported: { value: string; unit: Unit }
  period: { label: string; start: string | null; end: string | null } | null
  attributedTo: { label: string } | null
}

type FigureValue_Payment_Fragment = {
  __typename: 'Payment'
  purpose: string | null
  ratePer: RateUnit | null
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  certainty: Certainty
  knownFrom: string | null
  payer: { id: string; code: string; name: string }
  payee: { id: string; code: string; name: string }
  amount: { value: string; currency: string }
  period: { label: string; start: string | null; end: string | null } | null
  attributedTo: { label: string } | null
}

type FigureValue_SanctionsWaiver_Fragment = {
  __typename: 'SanctionsWaiver'
  covers: Array<Cover>
  durationDays: number | null
  grantedOn: string | null
  effectiveOn: string | null
  expiresOn: string | null
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  certainty: Certainty
  knownFrom: string | null
  issuer: { id: string; code: string; name: string }
  beneficiary: { id: string; code: string; name: string }
  period: { label: string; start: string | null; end: string | null } | null
  attributedTo: { label: string } | null
}

type FigureValue_TradeVolume_Fragment = {
  __typename: 'TradeVolume'
  direction: TradeDirection
  scope: TradeScope
  ratePer: RateUnit | null
  approximate: boolean
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  certainty: Certainty
  knownFrom: string | null
  reporter: { id: string; code: string; name: string }
  partner: { id: string; code: string; name: string }
  amount: { value: string; currency: string }
  amountHigh: { value: string; currency: string } | null
  period: { label: string; start: string | null; end: string | null } | null
  attributedTo: { label: string } | null
}

export type FigureValueFragment =
  | FigureValue_ElectricityImport_Fragment
  | FigureValue_ForceStrength_Fragment
  | FigureValue_GasImport_Fragment
  | FigureValue_Payment_Fragment
  | FigureValue_SanctionsWaiver_Fragment
  | FigureValue_TradeVolume_Fragment

export type CountryNameFragment = { id: string; code: string; name: string }

export type OfficialNameFragment = { id: string; slug: string; name: string }

export type OrganisationNameFragment = { id: string; slug: string; name: string }

export type SourceNameFragment = {
  id: string
  slug: string
  publisher: string
  title: string | null
  publishedOn: string | null
}

export type DatasetNameFragment = {
  id: string
  slug: string
  series: string
  title: string
  edition: string
  publisher: string
  releasedOn: string | null
}

export type EventNameFragment = {
  id: string
  slug: string
  title: string
  eventKind: EventKind
  startedOn: string | null
  endedOn: string | null
}

export type StatementLineFragment = {
  id: string
  slug: string
  madeOn: string | null
  knownFrom: string | null
  summary: string
  certainty: Certainty
  speakerAsReported: string | null
  speaker: { id: string; slug: string; name: string } | null
  speakerOrganisation: { id: string; slug: string; name: string } | null
  speakerCountry: { id: string; code: string; name: string } | null
  assertedBy: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null } | null
  citations: Array<{
    id: string
    source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
  }>
}

export type StatementPageFragment = {
  totalCount: number
  nodes: Array<{
    id: string
    slug: string
    madeOn: string | null
    knownFrom: string | null
    summary: string
    certainty: Certainty
    speakerAsReported: string | null
    speaker: { id: string; slug: string; name: string } | null
    speakerOrganisation: { id: string; slug: string; name: string } | null
    speakerCountry: { id: string; code: string; name: string } | null
    assertedBy: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null } | null
    citations: Array<{
      id: string
      source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
    }>
  }>
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
}

export type StatementRowFragment = {
  slug: string
  madeOn: string | null
  knownFrom: string | null
  summary: string
  certainty: Certainty
  speakerAsReported: string | null
  speaker: { name: string } | null
  speakerOrganisation: { name: string } | null
  speakerCountry: { code: string } | null
}

export type KnownDaysFragment = {
  statements: { totalCount: number; nodes: Array<{ id: string; knownFrom: string | null }> }
  events: { totalCount: number; nodes: Array<{ id: string; knownFrom: string | null }> }
  figures: {
    totalCount: number
    nodes: Array<
      | { id: string; knownFrom: string | null }
      | { id: string; knownFrom: string | null }
      | { id: string; knownFrom: string | null }
      | { id: string; knownFrom: string | null }
      | { id: string; knownFrom: string | null }
      | { id: string; knownFrom: string | null }
    >
  }
}

export type GasByEditionQueryVariables = Exact<{
  country: string
  partner: string
  asOf?: string | null | undefined
  unit: GasUnit
}>

export type GasByEditionQuery = {
  bilateral: {
    id: string
    gasSeries: Array<{
      id: string
      year: number
      status: ObservationStatus
      method: string | null
      route: string | null
      quantity: { value: string; unit: Unit } | null
      importer: { id: string; code: string; name: string }
      exporter: { id: string; code: string; name: string }
      dataset: {
        id: string
        slug: string
        series: string
        title: string
        edition: string
        publisher: string
        releasedOn: string | null
      }
    }>
    gasClaims: {
      items: Array<
        | {
            __typename: 'ElectricityImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'ForceStrength'
            bound: Bound
            persons: number
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            host: { id: string; code: string; name: string }
            operator: { id: string; code: string; name: string } | null
            force: { id: string; slug: string; name: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'GasImport'
            timeBasis: TimeBasis
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            quantity: { value: string; unit: Unit; annualised: boolean }
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Payment'
            purpose: string | null
            ratePer: RateUnit | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            payer: { id: string; code: string; name: string }
            payee: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'SanctionsWaiver'
            covers: Array<Cover>
            durationDays: number | null
            grantedOn: string | null
            effectiveOn: string | null
            expiresOn: string | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            issuer: { id: string; code: string; name: string }
            beneficiary: { id: string; code: string; name: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'TradeVolume'
            direction: TradeDirection
            scope: TradeScope
            ratePer: RateUnit | null
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            reporter: { id: string; code: string; name: string }
            partner: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            amountHigh: { value: string; currency: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
      >
    }
  }
}

export type GasClaimsQueryVariables = Exact<{
  country: string
  partner: string
  asOf?: string | null | undefined
  unit: GasUnit
}>

export type GasClaimsQuery = {
  bilateral: {
    figures: {
      nodes: Array<
        | {
            slug: string
            standing: Standing | null
            rank: Rank
            period: { label: string; start: string | null; end: string | null } | null
          }
        | {
            slug: string
            standing: Standing | null
            rank: Rank
            period: { label: string; start: string | null; end: string | null } | null
          }
        | {
            timeBasis: TimeBasis
            slug: string
            standing: Standing | null
            rank: Rank
            importer: { code: string }
            exporter: { code: string }
            reported: { value: string; unit: Unit }
            converted: { value: string; unit: Unit; annualised: boolean }
            period: { label: string; start: string | null; end: string | null } | null
          }
        | {
            slug: string
            standing: Standing | null
            rank: Rank
            period: { label: string; start: string | null; end: string | null } | null
          }
        | {
            slug: string
            standing: Standing | null
            rank: Rank
            period: { label: string; start: string | null; end: string | null } | null
          }
        | {
            slug: string
            standing: Standing | null
            rank: Rank
            period: { label: string; start: string | null; end: string | null } | null
          }
      >
    }
  }
}

export type GasPanelFragment = {
  gasSeries: Array<{
    id: string
    year: number
    status: ObservationStatus
    method: string | null
    route: string | null
    quantity: { value: string; unit: Unit } | null
    importer: { id: string; code: string; name: string }
    exporter: { id: string; code: string; name: string }
    dataset: {
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
    }
  }>
  gasClaims: {
    items: Array<
      | {
          __typename: 'ElectricityImport'
          approximate: boolean
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          citations: Array<{
            id: string
            source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
          }>
          importer: { id: string; code: string; name: string }
          exporter: { id: string; code: string; name: string }
          reported: { value: string; unit: Unit }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'ForceStrength'
          bound: Bound
          persons: number
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          citations: Array<{
            id: string
            source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
          }>
          host: { id: string; code: string; name: string }
          operator: { id: string; code: string; name: string } | null
          force: { id: string; slug: string; name: string } | null
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'GasImport'
          timeBasis: TimeBasis
          approximate: boolean
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          quantity: { value: string; unit: Unit; annualised: boolean }
          citations: Array<{
            id: string
            source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
          }>
          importer: { id: string; code: string; name: string }
          exporter: { id: string; code: string; name: string }
          reported: { value: string; unit: Unit }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'Payment'
          purpose: string | null
          ratePer: RateUnit | null
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          citations: Array<{
            id: string
            source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
          }>
          payer: { id: string; code: string; name: string }
          payee: { id: string; code: string; name: string }
          amount: { value: string; currency: string }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'SanctionsWaiver'
          covers: Array<Cover>
          durationDays: number | null
          grantedOn: string | null
          effectiveOn: string | null
          expiresOn: string | null
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          citations: Array<{
            id: string
            source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
          }>
          issuer: { id: string; code: string; name: string }
          beneficiary: { id: string; code: string; name: string }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'TradeVolume'
          direction: TradeDirection
          scope: TradeScope
          ratePer: RateUnit | null
          approximate: boolean
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          citations: Array<{
            id: string
            source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
          }>
          reporter: { id: string; code: string; name: string }
          partner: { id: string; code: string; name: string }
          amount: { value: string; currency: string }
          amountHigh: { value: string; currency: string } | null
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
    >
  }
}

export type RelationMetricsQueryVariables = Exact<{
  country: string
  partner: string
  asOf?: string | null | undefined
  year: number
  since: number
  dataset?: string | null | undefined
}>

export type RelationMetricsQuery = {
  bilateral: {
    id: string
    metrics: {
      year: number
      dataset: {
        id: string
        slug: string
        series: string
        title: string
        edition: string
        publisher: string
        releasedOn: string | null
      } | null
      balance: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      normalisedBalance: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      exportShare: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      importShare: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      tradeIntensity: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      growth: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      cagr: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      tradeToGdp: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      mirrorAsymmetry: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      grubelLloyd: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      importDependency: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
      gasDependency: {
        value: number | null
        unit: string
        status: MetricStatus
        reason: string | null
        definition: {
          id: string
          field: string
          name: string
          description: string
          formula: string
          range: string | null
          reference: string
        }
        inputs: Array<{
          label: string
          value: number | null
          unit: string
          year: number | null
          status: ObservationStatus
          reason: string | null
          dataset: {
            id: string
            slug: string
            series: string
            title: string
            edition: string
            publisher: string
            releasedOn: string | null
          } | null
        }>
        warnings: Array<{ code: string; message: string }>
      }
    }
  }
}

export type MetricFragment = {
  value: number | null
  unit: string
  status: MetricStatus
  reason: string | null
  definition: {
    id: string
    field: string
    name: string
    description: string
    formula: string
    range: string | null
    reference: string
  }
  inputs: Array<{
    label: string
    value: number | null
    unit: string
    year: number | null
    status: ObservationStatus
    reason: string | null
    dataset: {
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
    } | null
  }>
  warnings: Array<{ code: string; message: string }>
}

export type RelationPageQueryVariables = Exact<{
  country: string
  partner: string
  asOf?: string | null | undefined
  dataset?: string | null | undefined
  unit: GasUnit
  on: string
  kinds: Array<TimelineKind> | TimelineKind
}>

export type RelationPageQuery = {
  bilateral: {
    id: string
    asOf: string | null
    country: { id: string; code: string; name: string }
    partner: { id: string; code: string; name: string }
    tradeSeries: Array<{
      year: number
      total: number | null
      dataset: {
        id: string
        slug: string
        series: string
        title: string
        edition: string
        publisher: string
        releasedOn: string | null
      } | null
      exports: { valueUsd: number | null; status: ObservationStatus; valuation: Valuation; reason: string | null }
      imports: { valueUsd: number | null; status: ObservationStatus; valuation: Valuation; reason: string | null }
      reportedByPartner: {
        exports: { valueUsd: number | null; status: ObservationStatus; valuation: Valuation; reason: string | null }
        imports: { valueUsd: number | null; status: ObservationStatus; valuation: Valuation; reason: string | null }
      }
      warnings: Array<{ code: string; message: string }>
    }>
    targets: Array<{
      horizonText: string | null
      reachedShare: number | null
      goal: { value: string; currency: string }
      figure:
        | {
            __typename: 'ElectricityImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'ForceStrength'
            bound: Bound
            persons: number
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            host: { id: string; code: string; name: string }
            operator: { id: string; code: string; name: string } | null
            force: { id: string; slug: string; name: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'GasImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Payment'
            purpose: string | null
            ratePer: RateUnit | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            payer: { id: string; code: string; name: string }
            payee: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'SanctionsWaiver'
            covers: Array<Cover>
            durationDays: number | null
            grantedOn: string | null
            effectiveOn: string | null
            expiresOn: string | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            issuer: { id: string; code: string; name: string }
            beneficiary: { id: string; code: string; name: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'TradeVolume'
            direction: TradeDirection
            scope: TradeScope
            ratePer: RateUnit | null
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            reporter: { id: string; code: string; name: string }
            partner: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            amountHigh: { value: string; currency: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
    }>
    claims: {
      groups: Array<{
        label: string
        direction: TradeDirection | null
        scope: TradeScope | null
        months: number | null
        count: number
        claimants: number
        independentOrigins: number
        min: string | null
        max: string | null
        spread: number | null
        items: Array<
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
        >
      }>
    }
    gasSeries: Array<{
      id: string
      year: number
      status: ObservationStatus
      method: string | null
      route: string | null
      quantity: { value: string; unit: Unit } | null
      importer: { id: string; code: string; name: string }
      exporter: { id: string; code: string; name: string }
      dataset: {
        id: string
        slug: string
        series: string
        title: string
        edition: string
        publisher: string
        releasedOn: string | null
      }
    }>
    gasClaims: {
      items: Array<
        | {
            __typename: 'ElectricityImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'ForceStrength'
            bound: Bound
            persons: number
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            host: { id: string; code: string; name: string }
            operator: { id: string; code: string; name: string } | null
            force: { id: string; slug: string; name: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'GasImport'
            timeBasis: TimeBasis
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            quantity: { value: string; unit: Unit; annualised: boolean }
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Payment'
            purpose: string | null
            ratePer: RateUnit | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            payer: { id: string; code: string; name: string }
            payee: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'SanctionsWaiver'
            covers: Array<Cover>
            durationDays: number | null
            grantedOn: string | null
            effectiveOn: string | null
            expiresOn: string | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            issuer: { id: string; code: string; name: string }
            beneficiary: { id: string; code: string; name: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'TradeVolume'
            direction: TradeDirection
            scope: TradeScope
            ratePer: RateUnit | null
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            reporter: { id: string; code: string; name: string }
            partner: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            amountHigh: { value: string; currency: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
      >
    }
    sanctionsWaivers: {
      totalCount: number
      nodes: Array<{
        __typename: 'SanctionsWaiver'
        gapBeforeDays: number | null
        inferredFrom: string | null
        covers: Array<Cover>
        durationDays: number | null
        grantedOn: string | null
        effectiveOn: string | null
        expiresOn: string | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        terms: Array<{ durationDays: number | null; expiresOn: string | null; rank: Rank; certainty: Certainty }>
        issuer: { id: string; code: string; name: string }
        beneficiary: { id: string; code: string; name: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }>
    }
    waiverStatus: {
      on: string
      state: WaiverState
      active: boolean | null
      reason: string | null
      daysLeft: number | null
      waiver: { id: string; slug: string; expiresOn: string | null } | null
    }
    timeline: {
      totalCount: number
      edges: Array<{
        cursor: string
        date: string | null
        sortDate: string | null
        node:
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Event'
              knownFrom: string | null
              certainty: Certainty
              id: string
              slug: string
              title: string
              eventKind: EventKind
              startedOn: string | null
              endedOn: string | null
              about: string | null
              officials: Array<{ id: string; slug: string; name: string }>
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Statement'
              id: string
              slug: string
              madeOn: string | null
              knownFrom: string | null
              summary: string
              certainty: Certainty
              speakerAsReported: string | null
              speaker: { id: string; slug: string; name: string } | null
              speakerOrganisation: { id: string; slug: string; name: string } | null
              speakerCountry: { id: string; code: string; name: string } | null
              assertedBy: {
                id: string
                slug: string
                publisher: string
                title: string | null
                publishedOn: string | null
              } | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
  }
  everKnown: {
    id: string
    statements: { totalCount: number; nodes: Array<{ id: string; knownFrom: string | null }> }
    events: { totalCount: number; nodes: Array<{ id: string; knownFrom: string | null }> }
    figures: {
      totalCount: number
      nodes: Array<
        | { id: string; knownFrom: string | null }
        | { id: string; knownFrom: string | null }
        | { id: string; knownFrom: string | null }
        | { id: string; knownFrom: string | null }
        | { id: string; knownFrom: string | null }
        | { id: string; knownFrom: string | null }
      >
    }
  }
  datasets: {
    nodes: Array<{
      format: string | null
      url: string | null
      licence: string | null
      reconciled: boolean
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
      years: { from: number; to: number } | null
    }>
  }
}

export type TimelineQueryVariables = Exact<{
  country: string
  partner: string
  asOf?: string | null | undefined
  kinds: Array<TimelineKind> | TimelineKind
  after?: string | null | undefined
}>

export type TimelineQuery = {
  bilateral: {
    id: string
    timeline: {
      totalCount: number
      edges: Array<{
        cursor: string
        date: string | null
        sortDate: string | null
        node:
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Event'
              knownFrom: string | null
              certainty: Certainty
              id: string
              slug: string
              title: string
              eventKind: EventKind
              startedOn: string | null
              endedOn: string | null
              about: string | null
              officials: Array<{ id: string; slug: string; name: string }>
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Statement'
              id: string
              slug: string
              madeOn: string | null
              knownFrom: string | null
              summary: string
              certainty: Certainty
              speakerAsReported: string | null
              speaker: { id: string; slug: string; name: string } | null
              speakerOrganisation: { id: string; slug: string; name: string } | null
              speakerCountry: { id: string; code: string; name: string } | null
              assertedBy: {
                id: string
                slug: string
                publisher: string
                title: string | null
                publishedOn: string | null
              } | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
  }
}

export type StatementsQueryVariables = Exact<{
  country: string
  partner: string
  asOf?: string | null | undefined
}>

export type StatementsQuery = {
  bilateral: {
    statements: {
      nodes: Array<{
        slug: string
        madeOn: string | null
        speakerAsReported: string | null
        summary: string
        speaker: { name: string } | null
      }>
    }
  }
}

export type TimelinePanelFragment = {
  timeline: {
    totalCount: number
    edges: Array<{
      cursor: string
      date: string | null
      sortDate: string | null
      node:
        | {
            __typename: 'ElectricityImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Event'
            knownFrom: string | null
            certainty: Certainty
            id: string
            slug: string
            title: string
            eventKind: EventKind
            startedOn: string | null
            endedOn: string | null
            about: string | null
            officials: Array<{ id: string; slug: string; name: string }>
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
          }
        | {
            __typename: 'ForceStrength'
            bound: Bound
            persons: number
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            host: { id: string; code: string; name: string }
            operator: { id: string; code: string; name: string } | null
            force: { id: string; slug: string; name: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'GasImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Payment'
            purpose: string | null
            ratePer: RateUnit | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            payer: { id: string; code: string; name: string }
            payee: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'SanctionsWaiver'
            covers: Array<Cover>
            durationDays: number | null
            grantedOn: string | null
            effectiveOn: string | null
            expiresOn: string | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            issuer: { id: string; code: string; name: string }
            beneficiary: { id: string; code: string; name: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Statement'
            id: string
            slug: string
            madeOn: string | null
            knownFrom: string | null
            summary: string
            certainty: Certainty
            speakerAsReported: string | null
            speaker: { id: string; slug: string; name: string } | null
            speakerOrganisation: { id: string; slug: string; name: string } | null
            speakerCountry: { id: string; code: string; name: string } | null
            assertedBy: {
              id: string
              slug: string
              publisher: string
              title: string | null
              publishedOn: string | null
            } | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
          }
        | {
            __typename: 'TradeVolume'
            direction: TradeDirection
            scope: TradeScope
            ratePer: RateUnit | null
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            reporter: { id: string; code: string; name: string }
            partner: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            amountHigh: { value: string; currency: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
    }>
    pageInfo: { endCursor: string | null; hasNextPage: boolean }
  }
}

export type TimelinePageFragment = {
  totalCount: number
  edges: Array<{
    cursor: string
    date: string | null
    sortDate: string | null
    node:
      | {
          __typename: 'ElectricityImport'
          approximate: boolean
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          citations: Array<{
            id: string
            source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
          }>
          importer: { id: string; code: string; name: string }
          exporter: { id: string; code: string; name: string }
          reported: { value: string; unit: Unit }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'Event'
          knownFrom: string | null
          certainty: Certainty
          id: string
          slug: string
          title: string
          eventKind: EventKind
          startedOn: string | null
          endedOn: string | null
          about: string | null
          officials: Array<{ id: string; slug: string; name: string }>
          citations: Array<{
            id: string
            source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
          }>
        }
      | {
          __typename: 'ForceStrength'
          bound: Bound
          persons: number
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          citations: Array<{
            id: string
            source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
          }>
          host: { id: string; code: string; name: string }
          operator: { id: string; code: string; name: string } | null
          force: { id: string; slug: string; name: string } | null
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'GasImport'
          approximate: boolean
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          citations: Array<{
            id: string
            source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
          }>
          importer: { id: string; code: string; name: string }
          exporter: { id: string; code: string; name: string }
          reported: { value: string; unit: Unit }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'Payment'
          purpose: string | null
          ratePer: RateUnit | null
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          citations: Array<{
            id: string
            source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
          }>
          payer: { id: string; code: string; name: string }
          payee: { id: string; code: string; name: string }
          amount: { value: string; currency: string }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'SanctionsWaiver'
          covers: Array<Cover>
          durationDays: number | null
          grantedOn: string | null
          effectiveOn: string | null
          expiresOn: string | null
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          citations: Array<{
            id: string
            source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
          }>
          issuer: { id: string; code: string; name: string }
          beneficiary: { id: string; code: string; name: string }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'Statement'
          id: string
          slug: string
          madeOn: string | null
          knownFrom: string | null
          summary: string
          certainty: Certainty
          speakerAsReported: string | null
          speaker: { id: string; slug: string; name: string } | null
          speakerOrganisation: { id: string; slug: string; name: string } | null
          speakerCountry: { id: string; code: string; name: string } | null
          assertedBy: {
            id: string
            slug: string
            publisher: string
            title: string | null
            publishedOn: string | null
          } | null
          citations: Array<{
            id: string
            source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
          }>
        }
      | {
          __typename: 'TradeVolume'
          direction: TradeDirection
          scope: TradeScope
          ratePer: RateUnit | null
          approximate: boolean
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          citations: Array<{
            id: string
            source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
          }>
          reporter: { id: string; code: string; name: string }
          partner: { id: string; code: string; name: string }
          amount: { value: string; currency: string }
          amountHigh: { value: string; currency: string } | null
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
  }>
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
}

export type TradeOverTheYearsQueryVariables = Exact<{
  country: string
  partner: string
  asOf?: string | null | undefined
  dataset?: string | null | undefined
}>

export type TradeOverTheYearsQuery = {
  bilateral: {
    id: string
    tradeSeries: Array<{
      year: number
      total: number | null
      dataset: {
        id: string
        slug: string
        series: string
        title: string
        edition: string
        publisher: string
        releasedOn: string | null
      } | null
      exports: { valueUsd: number | null; status: ObservationStatus; valuation: Valuation; reason: string | null }
      imports: { valueUsd: number | null; status: ObservationStatus; valuation: Valuation; reason: string | null }
      reportedByPartner: {
        exports: { valueUsd: number | null; status: ObservationStatus; valuation: Valuation; reason: string | null }
        imports: { valueUsd: number | null; status: ObservationStatus; valuation: Valuation; reason: string | null }
      }
      warnings: Array<{ code: string; message: string }>
    }>
    targets: Array<{
      horizonText: string | null
      reachedShare: number | null
      goal: { value: string; currency: string }
      figure:
        | {
            __typename: 'ElectricityImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'ForceStrength'
            bound: Bound
            persons: number
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            host: { id: string; code: string; name: string }
            operator: { id: string; code: string; name: string } | null
            force: { id: string; slug: string; name: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'GasImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Payment'
            purpose: string | null
            ratePer: RateUnit | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            payer: { id: string; code: string; name: string }
            payee: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'SanctionsWaiver'
            covers: Array<Cover>
            durationDays: number | null
            grantedOn: string | null
            effectiveOn: string | null
            expiresOn: string | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            issuer: { id: string; code: string; name: string }
            beneficiary: { id: string; code: string; name: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'TradeVolume'
            direction: TradeDirection
            scope: TradeScope
            ratePer: RateUnit | null
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            reporter: { id: string; code: string; name: string }
            partner: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            amountHigh: { value: string; currency: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
    }>
    claims: {
      groups: Array<{
        label: string
        direction: TradeDirection | null
        scope: TradeScope | null
        months: number | null
        count: number
        claimants: number
        independentOrigins: number
        min: string | null
        max: string | null
        spread: number | null
        items: Array<
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
        >
      }>
    }
  }
}

export type EditionsOfTradeQueryVariables = Exact<{
  asOf?: string | null | undefined
}>

export type EditionsOfTradeQuery = {
  datasets: {
    nodes: Array<{
      format: string | null
      url: string | null
      licence: string | null
      reconciled: boolean
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
      years: { from: number; to: number } | null
    }>
  }
}

export type TradeByYearQueryVariables = Exact<{
  country: string
  partner: string
  asOf?: string | null | undefined
  dataset?: string | null | undefined
}>

export type TradeByYearQuery = {
  bilateral: {
    tradeSeries: Array<{
      year: number
      total: number | null
      exports: { valueUsd: number | null; status: ObservationStatus }
      imports: { valueUsd: number | null; status: ObservationStatus }
      reportedByPartner: {
        exports: { valueUsd: number | null; status: ObservationStatus }
        imports: { valueUsd: number | null; status: ObservationStatus }
      }
    }>
  }
}

export type TradePanelFragment = {
  tradeSeries: Array<{
    year: number
    total: number | null
    dataset: {
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
    } | null
    exports: { valueUsd: number | null; status: ObservationStatus; valuation: Valuation; reason: string | null }
    imports: { valueUsd: number | null; status: ObservationStatus; valuation: Valuation; reason: string | null }
    reportedByPartner: {
      exports: { valueUsd: number | null; status: ObservationStatus; valuation: Valuation; reason: string | null }
      imports: { valueUsd: number | null; status: ObservationStatus; valuation: Valuation; reason: string | null }
    }
    warnings: Array<{ code: string; message: string }>
  }>
  targets: Array<{
    horizonText: string | null
    reachedShare: number | null
    goal: { value: string; currency: string }
    figure:
      | {
          __typename: 'ElectricityImport'
          approximate: boolean
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          importer: { id: string; code: string; name: string }
          exporter: { id: string; code: string; name: string }
          reported: { value: string; unit: Unit }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'ForceStrength'
          bound: Bound
          persons: number
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          host: { id: string; code: string; name: string }
          operator: { id: string; code: string; name: string } | null
          force: { id: string; slug: string; name: string } | null
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'GasImport'
          approximate: boolean
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          importer: { id: string; code: string; name: string }
          exporter: { id: string; code: string; name: string }
          reported: { value: string; unit: Unit }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'Payment'
          purpose: string | null
          ratePer: RateUnit | null
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          payer: { id: string; code: string; name: string }
          payee: { id: string; code: string; name: string }
          amount: { value: string; currency: string }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'SanctionsWaiver'
          covers: Array<Cover>
          durationDays: number | null
          grantedOn: string | null
          effectiveOn: string | null
          expiresOn: string | null
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          issuer: { id: string; code: string; name: string }
          beneficiary: { id: string; code: string; name: string }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'TradeVolume'
          direction: TradeDirection
          scope: TradeScope
          ratePer: RateUnit | null
          approximate: boolean
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          reporter: { id: string; code: string; name: string }
          partner: { id: string; code: string; name: string }
          amount: { value: string; currency: string }
          amountHigh: { value: string; currency: string } | null
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
  }>
  claims: {
    groups: Array<{
      label: string
      direction: TradeDirection | null
      scope: TradeScope | null
      months: number | null
      count: number
      claimants: number
      independentOrigins: number
      min: string | null
      max: string | null
      spread: number | null
      items: Array<
        | {
            __typename: 'ElectricityImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'ForceStrength'
            bound: Bound
            persons: number
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            host: { id: string; code: string; name: string }
            operator: { id: string; code: string; name: string } | null
            force: { id: string; slug: string; name: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'GasImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Payment'
            purpose: string | null
            ratePer: RateUnit | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            payer: { id: string; code: string; name: string }
            payee: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'SanctionsWaiver'
            covers: Array<Cover>
            durationDays: number | null
            grantedOn: string | null
            effectiveOn: string | null
            expiresOn: string | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            issuer: { id: string; code: string; name: string }
            beneficiary: { id: string; code: string; name: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'TradeVolume'
            direction: TradeDirection
            scope: TradeScope
            ratePer: RateUnit | null
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
            reporter: { id: string; code: string; name: string }
            partner: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            amountHigh: { value: string; currency: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
      >
    }>
  }
}

export type TradeEditionsFragment = {
  datasets: {
    nodes: Array<{
      format: string | null
      url: string | null
      licence: string | null
      reconciled: boolean
      id: string
      slug: string
      series: string
      title: string
      edition: string
      publisher: string
      releasedOn: string | null
      years: { from: number; to: number } | null
    }>
  }
}

export type TradeCellFragment = {
  valueUsd: number | null
  status: ObservationStatus
  valuation: Valuation
  reason: string | null
}

export type WaiverChainQueryVariables = Exact<{
  country: string
  partner: string
  asOf?: string | null | undefined
}>

export type WaiverChainQuery = {
  bilateral: {
    id: string
    sanctionsWaivers: {
      totalCount: number
      nodes: Array<{
        __typename: 'SanctionsWaiver'
        gapBeforeDays: number | null
        inferredFrom: string | null
        covers: Array<Cover>
        durationDays: number | null
        grantedOn: string | null
        effectiveOn: string | null
        expiresOn: string | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        certainty: Certainty
        knownFrom: string | null
        terms: Array<{ durationDays: number | null; expiresOn: string | null; rank: Rank; certainty: Certainty }>
        issuer: { id: string; code: string; name: string }
        beneficiary: { id: string; code: string; name: string }
        period: { label: string; start: string | null; end: string | null } | null
        attributedTo: { label: string } | null
      }>
    }
  }
}

export type WaiversQueryVariables = Exact<{
  country: string
  partner: string
  asOf?: string | null | undefined
}>

export type WaiversQuery = {
  bilateral: {
    sanctionsWaivers: {
      nodes: Array<{
        slug: string
        grantedOn: string | null
        effectiveOn: string | null
        expiresOn: string | null
        durationDays: number | null
        gapBeforeDays: number | null
        covers: Array<Cover>
        certainty: Certainty
      }>
    }
  }
}

export type WaiverPanelFragment = {
  sanctionsWaivers: {
    totalCount: number
    nodes: Array<{
      __typename: 'SanctionsWaiver'
      gapBeforeDays: number | null
      inferredFrom: string | null
      covers: Array<Cover>
      durationDays: number | null
      grantedOn: string | null
      effectiveOn: string | null
      expiresOn: string | null
      id: string
      slug: string
      kind: FigureKind
      standing: Standing | null
      rank: Rank
      certainty: Certainty
      knownFrom: string | null
      terms: Array<{ durationDays: number | null; expiresOn: string | null; rank: Rank; certainty: Certainty }>
      issuer: { id: string; code: string; name: string }
      beneficiary: { id: string; code: string; name: string }
      period: { label: string; start: string | null; end: string | null } | null
      attributedTo: { label: string } | null
    }>
  }
}

export type WaiverStatusOnQueryVariables = Exact<{
  country: string
  partner: string
  asOf?: string | null | undefined
  on: string
}>

export type WaiverStatusOnQuery = {
  bilateral: {
    id: string
    waiverStatus: {
      on: string
      state: WaiverState
      active: boolean | null
      reason: string | null
      daysLeft: number | null
      waiver: { id: string; slug: string; expiresOn: string | null } | null
    }
  }
}

export type WaiverStateFragment = {
  waiverStatus: {
    on: string
    state: WaiverState
    active: boolean | null
    reason: string | null
    daysLeft: number | null
    waiver: { id: string; slug: string; expiresOn: string | null } | null
  }
}

export type SourcePageQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
  after?: string | null | undefined
}>

export type SourcePageQuery = {
  source: {
    sourceKind: SourceKind
    author: string | null
    url: string | null
    language: string | null
    inferredFrom: string | null
    publisherCertainty: Certainty
    publishedOnCertainty: Certainty
    id: string
    slug: string
    publisher: string
    title: string | null
    publishedOn: string | null
    originCertainty: Certainty | null
    originSource: {
      originCertainty: Certainty | null
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
      originSource: {
        originCertainty: Certainty | null
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
      } | null
      reprints: Array<{
        originCertainty: Certainty | null
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
      }>
    } | null
    reprints: Array<{
      originCertainty: Certainty | null
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
      reprints: Array<{
        originCertainty: Certainty | null
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
      }>
    }>
    citations: {
      totalCount: number
      nodes: Array<{
        id: string
        locator: string | null
        phrase: string | null
        record:
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Event'
              id: string
              slug: string
              title: string
              eventKind: EventKind
              startedOn: string | null
              endedOn: string | null
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Statement'
              id: string
              slug: string
              madeOn: string | null
              knownFrom: string | null
              summary: string
              certainty: Certainty
              speakerAsReported: string | null
              speaker: { id: string; slug: string; name: string } | null
              speakerOrganisation: { id: string; slug: string; name: string } | null
              speakerCountry: { id: string; code: string; name: string } | null
              assertedBy: {
                id: string
                slug: string
                publisher: string
                title: string | null
                publishedOn: string | null
              } | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
            }
          | { __typename: 'Tenure'; office: string; official: { id: string; slug: string; name: string } }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | null
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
  } | null
}

export type ReprintsOfSourceQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type ReprintsOfSourceQuery = {
  source: {
    id: string
    slug: string
    publisher: string
    title: string | null
    publishedOn: string | null
    originCertainty: Certainty | null
    originSource: {
      originCertainty: Certainty | null
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
      originSource: {
        originCertainty: Certainty | null
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
      } | null
      reprints: Array<{
        originCertainty: Certainty | null
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
      }>
    } | null
    reprints: Array<{
      originCertainty: Certainty | null
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
      reprints: Array<{
        originCertainty: Certainty | null
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
      }>
    }>
  } | null
}

export type ReprintsOfSourceFileQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type ReprintsOfSourceFileQuery = {
  source: {
    reprints: Array<{
      originCertainty: Certainty | null
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
    }>
  } | null
}

export type CitationsOfSourceQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
  after?: string | null | undefined
}>

export type CitationsOfSourceQuery = {
  source: {
    id: string
    citations: {
      totalCount: number
      nodes: Array<{
        id: string
        locator: string | null
        phrase: string | null
        record:
          | {
              __typename: 'ElectricityImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Event'
              id: string
              slug: string
              title: string
              eventKind: EventKind
              startedOn: string | null
              endedOn: string | null
            }
          | {
              __typename: 'ForceStrength'
              bound: Bound
              persons: number
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              host: { id: string; code: string; name: string }
              operator: { id: string; code: string; name: string } | null
              force: { id: string; slug: string; name: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'GasImport'
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              importer: { id: string; code: string; name: string }
              exporter: { id: string; code: string; name: string }
              reported: { value: string; unit: Unit }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Payment'
              purpose: string | null
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              payer: { id: string; code: string; name: string }
              payee: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              durationDays: number | null
              grantedOn: string | null
              effectiveOn: string | null
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              issuer: { id: string; code: string; name: string }
              beneficiary: { id: string; code: string; name: string }
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | {
              __typename: 'Statement'
              id: string
              slug: string
              madeOn: string | null
              knownFrom: string | null
              summary: string
              certainty: Certainty
              speakerAsReported: string | null
              speaker: { id: string; slug: string; name: string } | null
              speakerOrganisation: { id: string; slug: string; name: string } | null
              speakerCountry: { id: string; code: string; name: string } | null
              assertedBy: {
                id: string
                slug: string
                publisher: string
                title: string | null
                publishedOn: string | null
              } | null
              citations: Array<{
                id: string
                source: {
                  id: string
                  slug: string
                  publisher: string
                  title: string | null
                  publishedOn: string | null
                }
              }>
            }
          | { __typename: 'Tenure'; office: string; official: { id: string; slug: string; name: string } }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              ratePer: RateUnit | null
              approximate: boolean
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              certainty: Certainty
              knownFrom: string | null
              reporter: { id: string; code: string; name: string }
              partner: { id: string; code: string; name: string }
              amount: { value: string; currency: string }
              amountHigh: { value: string; currency: string } | null
              period: { label: string; start: string | null; end: string | null } | null
              attributedTo: { label: string } | null
            }
          | null
      }>
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
  } | null
}

export type StatementsOfSourceFileQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type StatementsOfSourceFileQuery = {
  source: {
    statements: {
      nodes: Array<{
        slug: string
        madeOn: string | null
        knownFrom: string | null
        summary: string
        certainty: Certainty
        speakerAsReported: string | null
        speaker: { name: string } | null
        speakerOrganisation: { name: string } | null
        speakerCountry: { code: string } | null
      }>
    }
  } | null
}

export type SourceChainFragment = {
  id: string
  originCertainty: Certainty | null
  originSource: {
    originCertainty: Certainty | null
    id: string
    slug: string
    publisher: string
    title: string | null
    publishedOn: string | null
    originSource: {
      originCertainty: Certainty | null
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
    } | null
    reprints: Array<{
      originCertainty: Certainty | null
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
    }>
  } | null
  reprints: Array<{
    originCertainty: Certainty | null
    id: string
    slug: string
    publisher: string
    title: string | null
    publishedOn: string | null
    reprints: Array<{
      originCertainty: Certainty | null
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
    }>
  }>
}

export type SourceCitationsFragment = {
  id: string
  citations: {
    totalCount: number
    nodes: Array<{
      id: string
      locator: string | null
      phrase: string | null
      record:
        | {
            __typename: 'ElectricityImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Event'
            id: string
            slug: string
            title: string
            eventKind: EventKind
            startedOn: string | null
            endedOn: string | null
          }
        | {
            __typename: 'ForceStrength'
            bound: Bound
            persons: number
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            host: { id: string; code: string; name: string }
            operator: { id: string; code: string; name: string } | null
            force: { id: string; slug: string; name: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'GasImport'
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            importer: { id: string; code: string; name: string }
            exporter: { id: string; code: string; name: string }
            reported: { value: string; unit: Unit }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Payment'
            purpose: string | null
            ratePer: RateUnit | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            payer: { id: string; code: string; name: string }
            payee: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'SanctionsWaiver'
            covers: Array<Cover>
            durationDays: number | null
            grantedOn: string | null
            effectiveOn: string | null
            expiresOn: string | null
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            issuer: { id: string; code: string; name: string }
            beneficiary: { id: string; code: string; name: string }
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | {
            __typename: 'Statement'
            id: string
            slug: string
            madeOn: string | null
            knownFrom: string | null
            summary: string
            certainty: Certainty
            speakerAsReported: string | null
            speaker: { id: string; slug: string; name: string } | null
            speakerOrganisation: { id: string; slug: string; name: string } | null
            speakerCountry: { id: string; code: string; name: string } | null
            assertedBy: {
              id: string
              slug: string
              publisher: string
              title: string | null
              publishedOn: string | null
            } | null
            citations: Array<{
              id: string
              source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
            }>
          }
        | { __typename: 'Tenure'; office: string; official: { id: string; slug: string; name: string } }
        | {
            __typename: 'TradeVolume'
            direction: TradeDirection
            scope: TradeScope
            ratePer: RateUnit | null
            approximate: boolean
            id: string
            slug: string
            kind: FigureKind
            standing: Standing | null
            rank: Rank
            certainty: Certainty
            knownFrom: string | null
            reporter: { id: string; code: string; name: string }
            partner: { id: string; code: string; name: string }
            amount: { value: string; currency: string }
            amountHigh: { value: string; currency: string } | null
            period: { label: string; start: string | null; end: string | null } | null
            attributedTo: { label: string } | null
          }
        | null
    }>
    pageInfo: { endCursor: string | null; hasNextPage: boolean }
  }
}

export type SourcesQueryVariables = Exact<{
  asOf?: string | null | undefined
  where?: SourceFilter | null | undefined
  orderBy?: Array<SourceOrder> | SourceOrder | null | undefined
  after?: string | null | undefined
}>

export type SourcesQuery = {
  sources: {
    totalCount: number
    nodes: Array<{
      sourceKind: SourceKind
      id: string
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
    }>
    pageInfo: { endCursor: string | null; hasNextPage: boolean }
  }
}

export type AllSourcesQueryVariables = Exact<{
  asOf?: string | null | undefined
  where?: SourceFilter | null | undefined
  orderBy?: Array<SourceOrder> | SourceOrder | null | undefined
}>

export type AllSourcesQuery = {
  sources: {
    nodes: Array<{
      slug: string
      publisher: string
      title: string | null
      publishedOn: string | null
      sourceKind: SourceKind
      url: string | null
    }>
  }
}

export type StatementPageQueryVariables = Exact<{
  slug: string
  asOf?: string | null | undefined
}>

export type StatementPageQuery = {
  statement: {
    topics: Array<string>
    inferredFrom: string | null
    officeAsReported: string | null
    id: string
    slug: string
    madeOn: string | null
    knownFrom: string | null
    summary: string
    certainty: Certainty
    speakerAsReported: string | null
    mentions: Array<{
      role: MentionRole
      country: { id: string; code: string; name: string } | null
      official: { id: string; slug: string; name: string } | null
      organisation: { id: string; slug: string; name: string } | null
    }>
    event: {
      id: string
      slug: string
      title: string
      eventKind: EventKind
      startedOn: string | null
      endedOn: string | null
    } | null
    renditions: Array<{
      channel: Channel
      carrier: string | null
      position: string | null
      language: string | null
      gist: string
      wording: string | null
      source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
    }>
    figures: Array<
      | {
          __typename: 'ElectricityImport'
          approximate: boolean
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          importer: { id: string; code: string; name: string }
          exporter: { id: string; code: string; name: string }
          reported: { value: string; unit: Unit }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'ForceStrength'
          bound: Bound
          persons: number
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          host: { id: string; code: string; name: string }
          operator: { id: string; code: string; name: string } | null
          force: { id: string; slug: string; name: string } | null
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'GasImport'
          approximate: boolean
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          importer: { id: string; code: string; name: string }
          exporter: { id: string; code: string; name: string }
          reported: { value: string; unit: Unit }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'Payment'
          purpose: string | null
          ratePer: RateUnit | null
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          payer: { id: string; code: string; name: string }
          payee: { id: string; code: string; name: string }
          amount: { value: string; currency: string }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'SanctionsWaiver'
          covers: Array<Cover>
          durationDays: number | null
          grantedOn: string | null
          effectiveOn: string | null
          expiresOn: string | null
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          issuer: { id: string; code: string; name: string }
          beneficiary: { id: string; code: string; name: string }
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
      | {
          __typename: 'TradeVolume'
          direction: TradeDirection
          scope: TradeScope
          ratePer: RateUnit | null
          approximate: boolean
          id: string
          slug: string
          kind: FigureKind
          standing: Standing | null
          rank: Rank
          certainty: Certainty
          knownFrom: string | null
          reporter: { id: string; code: string; name: string }
          partner: { id: string; code: string; name: string }
          amount: { value: string; currency: string }
          amountHigh: { value: string; currency: string } | null
          period: { label: string; start: string | null; end: string | null } | null
          attributedTo: { label: string } | null
        }
    >
    citations: Array<{
      id: string
      locator: string | null
      phrase: string | null
      originCertainty: Certainty | null
      originBasis: string | null
      source: {
        url: string | null
        publishedOnCertainty: Certainty
        originCertainty: Certainty | null
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
        originSource: {
          id: string
          slug: string
          publisher: string
          title: string | null
          publishedOn: string | null
        } | null
      }
      originSource: {
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
      } | null
    }>
    speaker: { id: string; slug: string; name: string } | null
    speakerOrganisation: { id: string; slug: string; name: string } | null
    speakerCountry: { id: string; code: string; name: string } | null
    assertedBy: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null } | null
  } | null
}

export type StatementListQueryVariables = Exact<{
  asOf?: string | null | undefined
  where?: StatementFilter | null | undefined
  orderBy?: Array<StatementOrder> | StatementOrder | null | undefined
  after?: string | null | undefined
}>

export type StatementListQuery = {
  statements: {
    totalCount: number
    nodes: Array<{
      id: string
      slug: string
      madeOn: string | null
      knownFrom: string | null
      summary: string
      certainty: Certainty
      speakerAsReported: string | null
      speaker: { id: string; slug: string; name: string } | null
      speakerOrganisation: { id: string; slug: string; name: string } | null
      speakerCountry: { id: string; code: string; name: string } | null
      assertedBy: {
        id: string
        slug: string
        publisher: string
        title: string | null
        publishedOn: string | null
      } | null
      citations: Array<{
        id: string
        source: { id: string; slug: string; publisher: string; title: string | null; publishedOn: string | null }
      }>
    }>
    pageInfo: { endCursor: string | null; hasNextPage: boolean }
  }
}

export type AllStatementsQueryVariables = Exact<{
  asOf?: string | null | undefined
  where?: StatementFilter | null | undefined
  orderBy?: Array<StatementOrder> | StatementOrder | null | undefined
}>

export type AllStatementsQuery = {
  statements: {
    nodes: Array<{
      slug: string
      madeOn: string | null
      knownFrom: string | null
      summary: string
      certainty: Certainty
      speakerAsReported: string | null
      speaker: { name: string } | null
      speakerOrganisation: { name: string } | null
      speakerCountry: { code: string } | null
    }>
  }
}

export const OfficialNameFragmentDoc = /*#__PURE__*/ gql`
  fragment OfficialName on Official {
    id
    slug
    name
  }
` as unknown as DocumentNode<OfficialNameFragment, unknown>
export const CountryNameFragmentDoc = /*#__PURE__*/ gql`
  fragment CountryName on Country {
    id
    code
    name
  }
` as unknown as DocumentNode<CountryNameFragment, unknown>
export const CountryOfficialsFragmentDoc = /*#__PURE__*/ gql`
  fragment CountryOfficials on Country {
    id
    officials(first: 50) {
      totalCount
      nodes {
        ...OfficialName
        tenures {
          office
          startedOn
          endedOn
          country {
            ...CountryName
          }
        }
      }
    }
  }
` as unknown as DocumentNode<CountryOfficialsFragment, unknown>
export const EventNameFragmentDoc = /*#__PURE__*/ gql`
  fragment EventName on Event {
    id
    slug
    title
    eventKind
    startedOn
    endedOn
  }
` as unknown as DocumentNode<EventNameFragment, unknown>
export const CountryEventsFragmentDoc = /*#__PURE__*/ gql`
  fragment CountryEvents on Country {
    id
    events(first: 50) {
      totalCount
      nodes {
        ...EventName
      }
    }
  }
` as unknown as DocumentNode<CountryEventsFragment, unknown>
export const OrganisationNameFragmentDoc = /*#__PURE__*/ gql`
  fragment OrganisationName on Organisation {
    id
    slug
    name
  }
` as unknown as DocumentNode<OrganisationNameFragment, unknown>
export const FigureValueFragmentDoc = /*#__PURE__*/ gql`
  fragment FigureValue on Figure {
    __typename
    id
    slug
    kind
    standing
    rank
    certainty
    knownFrom
    period {
      label
      start
      end
    }
    attributedTo {
      label
    }
    ... on TradeVolume {
      direction
      scope
      ratePer
      approximate
      reporter {
        ...CountryName
      }
      partner {
        ...CountryName
      }
      amount {
        value
        currency
      }
      amountHigh {
        value
        currency
      }
    }
    ... on GasImport {
      approximate
      importer {
        ...CountryName
      }
      exporter {
        ...CountryName
      }
      reported: quantity {
        value
        unit
      }
    }
    ... on ElectricityImport {
      approximate
      importer {
        ...CountryName
      }
      exporter {
        ...CountryName
      }
      reported: quantity {
        value
        unit
      }
    }
    ... on Payment {
      purpose
      ratePer
      payer {
        ...CountryName
      }
      payee {
        ...CountryName
      }
      amount {
        value
        currency
      }
    }
    ... on ForceStrength {
      bound
      persons
      host {
        ...CountryName
      }
      operator {
        ...CountryName
      }
      force {
        ...OrganisationName
      }
    }
    ... on SanctionsWaiver {
      covers
      durationDays
      grantedOn
      effectiveOn
      expiresOn
      issuer {
        ...CountryName
      }
      beneficiary {
        ...CountryName
      }
    }
  }
` as unknown as DocumentNode<FigureValueFragment, unknown>
export const CountryFiguresFragmentDoc = /*#__PURE__*/ gql`
  fragment CountryFigures on Country {
    id
    figures(first: 100) {
      totalCount
      nodes {
        ...FigureValue
        countries {
          ...CountryName
        }
      }
    }
  }
` as unknown as DocumentNode<CountryFiguresFragment, unknown>
export const DatasetNameFragmentDoc = /*#__PURE__*/ gql`
  fragment DatasetName on Dataset {
    id
    slug
    series
    title
    edition
    publisher
    releasedOn
  }
` as unknown as DocumentNode<DatasetNameFragment, unknown>
export const CountryIndicatorsFragmentDoc = /*#__PURE__*/ gql`
  fragment CountryIndicators on Country {
    id
    indicators {
      indicator
      year
      value
      unit
      status
      dataset {
        ...DatasetName
      }
    }
  }
` as unknown as DocumentNode<CountryIndicatorsFragment, unknown>
export const PartnerRowsFragmentDoc = /*#__PURE__*/ gql`
  fragment PartnerRows on TradeStatistics {
    totalCount
    dataset {
      ...DatasetName
    }
    rows {
      sum
      share
      reporter {
        ...CountryName
      }
      partner {
        ...CountryName
      }
    }
  }
` as unknown as DocumentNode<PartnerRowsFragment, unknown>
export const TradeDatasetsFragmentDoc = /*#__PURE__*/ gql`
  fragment TradeDatasets on Catalog {
    datasets {
      ...DatasetName
      format
      coverage
      years {
        from
        to
      }
    }
  }
` as unknown as DocumentNode<TradeDatasetsFragment, unknown>
export const SourceNameFragmentDoc = /*#__PURE__*/ gql`
  fragment SourceName on Source {
    id
    slug
    publisher
    title
    publishedOn
  }
` as unknown as DocumentNode<SourceNameFragment, unknown>
export const CitationReceiptFragmentDoc = /*#__PURE__*/ gql`
  fragment CitationReceipt on Citation {
    id
    locator
    phrase
    originCertainty
    originBasis
    originSource {
      ...SourceName
    }
    source {
      ...SourceName
      url
      publishedOnCertainty
      originSource {
        ...SourceName
      }
      originCertainty
    }
  }
` as unknown as DocumentNode<CitationReceiptFragment, unknown>
export const FigureReceiptFragmentDoc = /*#__PURE__*/ gql`
  fragment FigureReceipt on Figure {
    ...FigureValue
    reportedText
    note
    rankReason
    inferredFrom
    warnings {
      code
      message
    }
    statement {
      id
      slug
      summary
    }
    restates {
      ...FigureValue
    }
    restatedBy {
      ...FigureValue
    }
    comparison {
      verdict
      ratio
      observed {
        value
        unit
      }
      observation {
        label
        dataset {
          ...DatasetName
        }
      }
      reasons {
        code
        message
      }
    }
    citations {
      ...CitationReceipt
    }
    ... on SanctionsWaiver {
      conditions
      terms {
        durationDays
        expiresOn
        rank
        certainty
        inferredFrom
        citations {
          ...CitationReceipt
        }
      }
    }
  }
` as unknown as DocumentNode<FigureReceiptFragment, unknown>
export const StatementLineFragmentDoc = /*#__PURE__*/ gql`
  fragment StatementLine on Statement {
    id
    slug
    madeOn
    knownFrom
    summary
    certainty
    speaker {
      ...OfficialName
    }
    speakerOrganisation {
      ...OrganisationName
    }
    speakerCountry {
      ...CountryName
    }
    speakerAsReported
    assertedBy {
      ...SourceName
    }
    citations {
      id
      source {
        ...SourceName
      }
    }
  }
` as unknown as DocumentNode<StatementLineFragment, unknown>
export const StatementReceiptFragmentDoc = /*#__PURE__*/ gql`
  fragment StatementReceipt on Statement {
    ...StatementLine
    inferredFrom
    officeAsReported
    renditions {
      channel
      carrier
      position
      language
      gist
      wording
      source {
        ...SourceName
      }
    }
    figures {
      ...FigureValue
    }
    citations {
      ...CitationReceipt
    }
  }
` as unknown as DocumentNode<StatementReceiptFragment, unknown>
export const GasFlowReceiptFragmentDoc = /*#__PURE__*/ gql`
  fragment GasFlowReceipt on GasFlow {
    year
    volumeBcm
    rawValue
    status
    method
    route
    importer {
      ...CountryName
    }
    exporter {
      ...CountryName
    }
    dataset {
      ...DatasetName
      licence
      url
    }
  }
` as unknown as DocumentNode<GasFlowReceiptFragment, unknown>
export const StatementPageFragmentDoc = /*#__PURE__*/ gql`
  fragment StatementPage on StatementConnection {
    totalCount
    nodes {
      ...StatementLine
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
` as unknown as DocumentNode<StatementPageFragment, unknown>
export const StatementRowFragmentDoc = /*#__PURE__*/ gql`
  fragment StatementRow on Statement {
    slug
    madeOn
    knownFrom
    summary
    certainty
    speakerAsReported
    speaker {
      name
    }
    speakerOrganisation {
      name
    }
    speakerCountry {
      code
    }
  }
` as unknown as DocumentNode<StatementRowFragment, unknown>
export const KnownDaysFragmentDoc = /*#__PURE__*/ gql`
  fragment KnownDays on BilateralRelation {
    statements(first: 100) {
      totalCount
      nodes {
        id
        knownFrom
      }
    }
    events(first: 100) {
      totalCount
      nodes {
        id
        knownFrom
      }
    }
    figures(first: 100) {
      totalCount
      nodes {
        id
        knownFrom
      }
    }
  }
` as unknown as DocumentNode<KnownDaysFragment, unknown>
export const GasPanelFragmentDoc = /*#__PURE__*/ gql`
  fragment GasPanel on BilateralRelation {
    gasSeries(allEditions: true) {
      id
      year
      status
      method
      route
      quantity(unit: $unit) {
        value
        unit
      }
      importer {
        ...CountryName
      }
      exporter {
        ...CountryName
      }
      dataset {
        ...DatasetName
      }
    }
    gasClaims: claims(kind: GAS_IMPORT) {
      items {
        ...FigureValue
        ... on GasImport {
          timeBasis
          quantity(unit: $unit) {
            value
            unit
            annualised
          }
        }
        citations {
          id
          source {
            ...SourceName
          }
        }
      }
    }
  }
` as unknown as DocumentNode<GasPanelFragment, unknown>
export const MetricFragmentDoc = /*#__PURE__*/ gql`
  fragment Metric on MetricValue {
    value
    unit
    status
    reason
    definition {
      id
      field
      name
      description
      formula
      range
      reference
    }
    inputs {
      label
      value
      unit
      year
      status
      reason
      dataset {
        ...DatasetName
      }
    }
    warnings {
      code
      message
    }
  }
` as unknown as DocumentNode<MetricFragment, unknown>
export const EventLineFragmentDoc = /*#__PURE__*/ gql`
  fragment EventLine on Event {
    ...EventName
    knownFrom
    about: summary
    certainty
    officials {
      ...OfficialName
    }
    citations {
      id
      source {
        ...SourceName
      }
    }
  }
` as unknown as DocumentNode<EventLineFragment, unknown>
export const TimelinePageFragmentDoc = /*#__PURE__*/ gql`
  fragment TimelinePage on TimelineConnection {
    totalCount
    edges {
      cursor
      date
      sortDate
      node {
        __typename
        ... on Statement {
          ...StatementLine
        }
        ... on Event {
          ...EventLine
        }
        ... on Figure {
          ...FigureValue
          citations {
            id
            source {
              ...SourceName
            }
          }
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
` as unknown as DocumentNode<TimelinePageFragment, unknown>
export const TimelinePanelFragmentDoc = /*#__PURE__*/ gql`
  fragment TimelinePanel on BilateralRelation {
    timeline(first: 50, kinds: $kinds) {
      ...TimelinePage
    }
  }
` as unknown as DocumentNode<TimelinePanelFragment, unknown>
export const TradeCellFragmentDoc = /*#__PURE__*/ gql`
  fragment TradeCell on TradeObservation {
    valueUsd
    status
    valuation
    reason
  }
` as unknown as DocumentNode<TradeCellFragment, unknown>
export const TradePanelFragmentDoc = /*#__PURE__*/ gql`
  fragment TradePanel on BilateralRelation {
    tradeSeries(dataset: $dataset) {
      year
      total
      dataset {
        ...DatasetName
      }
      exports {
        ...TradeCell
      }
      imports {
        ...TradeCell
      }
      reportedByPartner {
        exports {
          ...TradeCell
        }
        imports {
          ...TradeCell
        }
      }
      warnings {
        code
        message
      }
    }
    targets {
      goal {
        value
        currency
      }
      horizonText
      reachedShare
      figure {
        ...FigureValue
      }
    }
    claims(kind: TRADE_VOLUME) {
      groups {
        label
        direction
        scope
        months
        count
        claimants
        independentOrigins
        min
        max
        spread
        items {
          ...FigureValue
          citations {
            id
            source {
              ...SourceName
            }
          }
        }
      }
    }
  }
` as unknown as DocumentNode<TradePanelFragment, unknown>
export const TradeEditionsFragmentDoc = /*#__PURE__*/ gql`
  fragment TradeEditions on Query {
    datasets(asOf: $asOf, first: 100, orderBy: [{ field: SERIES }, { field: RELEASED_ON, direction: DESC }]) {
      nodes {
        ...DatasetName
        format
        url
        licence
        reconciled
        years {
          from
          to
        }
      }
    }
  }
` as unknown as DocumentNode<TradeEditionsFragment, unknown>
export const WaiverPanelFragmentDoc = /*#__PURE__*/ gql`
  fragment WaiverPanel on BilateralRelation {
    sanctionsWaivers(first: 100) {
      totalCount
      nodes {
        ...FigureValue
        gapBeforeDays
        inferredFrom
        terms {
          durationDays
          expiresOn
          rank
          certainty
        }
      }
    }
  }
` as unknown as DocumentNode<WaiverPanelFragment, unknown>
export const WaiverStateFragmentDoc = /*#__PURE__*/ gql`
  fragment WaiverState on BilateralRelation {
    waiverStatus(on: $on) {
      on
      state
      active
      reason
      daysLeft
      waiver {
        id
        slug
        expiresOn
      }
    }
  }
` as unknown as DocumentNode<WaiverStateFragment, unknown>
export const SourceChainFragmentDoc = /*#__PURE__*/ gql`
  fragment SourceChain on Source {
    id
    originCertainty
    originSource {
      ...SourceName
      originCertainty
      originSource {
        ...SourceName
        originCertainty
      }
      reprints {
        ...SourceName
        originCertainty
      }
    }
    reprints {
      ...SourceName
      originCertainty
      reprints {
        ...SourceName
        originCertainty
      }
    }
  }
` as unknown as DocumentNode<SourceChainFragment, unknown>
export const SourceCitationsFragmentDoc = /*#__PURE__*/ gql`
  fragment SourceCitations on Source {
    id
    citations(first: 50, after: $after) {
      totalCount
      nodes {
        id
        locator
        phrase
        record {
          __typename
          ... on Statement {
            ...StatementLine
          }
          ... on Event {
            ...EventName
          }
          ... on Tenure {
            office
            official {
              ...OfficialName
            }
          }
          ... on Figure {
            ...FigureValue
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
` as unknown as DocumentNode<SourceCitationsFragment, unknown>
export const CountriesDocument = /*#__PURE__*/ gql`
  query Countries($where: CountryFilter, $orderBy: [CountryOrder!], $after: String) {
    countries(first: 100, after: $after, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        ...CountryName
        region
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
  ${CountryNameFragmentDoc}
` as unknown as DocumentNode<CountriesQuery, CountriesQueryVariables>
export const AllCountriesDocument = /*#__PURE__*/ gql`
  query AllCountries($where: CountryFilter, $orderBy: [CountryOrder!]) {
    countries(where: $where, orderBy: $orderBy) {
      nodes {
        code
        name
        region
      }
    }
  }
` as unknown as DocumentNode<AllCountriesQuery, AllCountriesQueryVariables>
export const CountryPageDocument = /*#__PURE__*/ gql`
  query CountryPage($code: CountryCode!) {
    country(code: $code) {
      ...CountryName
      officialName
      kind
      region
      subregion
      aliases
      validFrom
      validTo
      successors {
        ...CountryName
      }
      organisations(first: 50) {
        totalCount
        nodes {
          ...OrganisationName
        }
      }
      ...CountryOfficials
      ...CountryEvents
      ...CountryFigures
      ...CountryIndicators
      statements(first: 20) {
        ...StatementPage
      }
      mentionedIn(first: 20) {
        ...StatementPage
      }
    }
    catalog {
      ...TradeDatasets
    }
  }
  ${CountryNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${CountryOfficialsFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${CountryEventsFragmentDoc}
  ${EventNameFragmentDoc}
  ${CountryFiguresFragmentDoc}
  ${FigureValueFragmentDoc}
  ${CountryIndicatorsFragmentDoc}
  ${DatasetNameFragmentDoc}
  ${StatementPageFragmentDoc}
  ${StatementLineFragmentDoc}
  ${SourceNameFragmentDoc}
  ${TradeDatasetsFragmentDoc}
` as unknown as DocumentNode<CountryPageQuery, CountryPageQueryVariables>
export const OfficialsOfCountryDocument = /*#__PURE__*/ gql`
  query OfficialsOfCountry($code: CountryCode!) {
    country(code: $code) {
      ...CountryOfficials
    }
  }
  ${CountryOfficialsFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${CountryNameFragmentDoc}
` as unknown as DocumentNode<OfficialsOfCountryQuery, OfficialsOfCountryQueryVariables>
export const OfficialsOfCountryFileDocument = /*#__PURE__*/ gql`
  query OfficialsOfCountryFile($code: CountryCode!) {
    country(code: $code) {
      officials {
        nodes {
          slug
          name
          wikidataId
        }
      }
    }
  }
` as unknown as DocumentNode<OfficialsOfCountryFileQuery, OfficialsOfCountryFileQueryVariables>
export const StatementsOfCountryDocument = /*#__PURE__*/ gql`
  query StatementsOfCountry($code: CountryCode!, $after: String) {
    country(code: $code) {
      id
      statements(first: 20, after: $after) {
        ...StatementPage
      }
    }
  }
  ${StatementPageFragmentDoc}
  ${StatementLineFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${CountryNameFragmentDoc}
  ${SourceNameFragmentDoc}
` as unknown as DocumentNode<StatementsOfCountryQuery, StatementsOfCountryQueryVariables>
export const StatementsOfCountryFileDocument = /*#__PURE__*/ gql`
  query StatementsOfCountryFile($code: CountryCode!) {
    country(code: $code) {
      statements {
        nodes {
          ...StatementRow
        }
      }
    }
  }
  ${StatementRowFragmentDoc}
` as unknown as DocumentNode<StatementsOfCountryFileQuery, StatementsOfCountryFileQueryVariables>
export const MentionsOfCountryDocument = /*#__PURE__*/ gql`
  query MentionsOfCountry($code: CountryCode!, $after: String) {
    country(code: $code) {
      id
      mentionedIn(first: 20, after: $after) {
        ...StatementPage
      }
    }
  }
  ${StatementPageFragmentDoc}
  ${StatementLineFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${CountryNameFragmentDoc}
  ${SourceNameFragmentDoc}
` as unknown as DocumentNode<MentionsOfCountryQuery, MentionsOfCountryQueryVariables>
export const MentionsOfCountryFileDocument = /*#__PURE__*/ gql`
  query MentionsOfCountryFile($code: CountryCode!) {
    country(code: $code) {
      mentionedIn {
        nodes {
          ...StatementRow
        }
      }
    }
  }
  ${StatementRowFragmentDoc}
` as unknown as DocumentNode<MentionsOfCountryFileQuery, MentionsOfCountryFileQueryVariables>
export const EventsOfCountryDocument = /*#__PURE__*/ gql`
  query EventsOfCountry($code: CountryCode!) {
    country(code: $code) {
      ...CountryEvents
    }
  }
  ${CountryEventsFragmentDoc}
  ${EventNameFragmentDoc}
` as unknown as DocumentNode<EventsOfCountryQuery, EventsOfCountryQueryVariables>
export const EventsOfCountryFileDocument = /*#__PURE__*/ gql`
  query EventsOfCountryFile($code: CountryCode!) {
    country(code: $code) {
      events {
        nodes {
          ...EventName
        }
      }
    }
  }
  ${EventNameFragmentDoc}
` as unknown as DocumentNode<EventsOfCountryFileQuery, EventsOfCountryFileQueryVariables>
export const FiguresOfCountryDocument = /*#__PURE__*/ gql`
  query FiguresOfCountry($code: CountryCode!) {
    country(code: $code) {
      ...CountryFigures
    }
  }
  ${CountryFiguresFragmentDoc}
  ${FigureValueFragmentDoc}
  ${CountryNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
` as unknown as DocumentNode<FiguresOfCountryQuery, FiguresOfCountryQueryVariables>
export const FiguresOfCountryFileDocument = /*#__PURE__*/ gql`
  query FiguresOfCountryFile($code: CountryCode!) {
    country(code: $code) {
      figures {
        nodes {
          ...FigureValue
        }
      }
    }
  }
  ${FigureValueFragmentDoc}
  ${CountryNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
` as unknown as DocumentNode<FiguresOfCountryFileQuery, FiguresOfCountryFileQueryVariables>
export const IndicatorsOfCountryDocument = /*#__PURE__*/ gql`
  query IndicatorsOfCountry($code: CountryCode!) {
    country(code: $code) {
      ...CountryIndicators
    }
  }
  ${CountryIndicatorsFragmentDoc}
  ${DatasetNameFragmentDoc}
` as unknown as DocumentNode<IndicatorsOfCountryQuery, IndicatorsOfCountryQueryVariables>
export const IndicatorsOfCountryFileDocument = /*#__PURE__*/ gql`
  query IndicatorsOfCountryFile($code: CountryCode!) {
    country(code: $code) {
      indicators {
        indicator
        year
        value
        unit
        status
      }
    }
  }
` as unknown as DocumentNode<IndicatorsOfCountryFileQuery, IndicatorsOfCountryFileQueryVariables>
export const MetricsOfCountryDocument = /*#__PURE__*/ gql`
  query MetricsOfCountry($code: CountryCode!, $year: Int!, $since: Int!, $dataset: String) {
    country(code: $code) {
      id
      metrics(year: $year, dataset: $dataset) {
        year
        dataset {
          ...DatasetName
        }
        totalExports {
          ...Metric
        }
        totalImports {
          ...Metric
        }
        balance {
          ...Metric
        }
        normalisedBalance {
          ...Metric
        }
        growth {
          ...Metric
        }
        cagr(from: $since, to: $year) {
          ...Metric
        }
        tradeToGdp {
          ...Metric
        }
        concentrationOfExports: partnerConcentration(flow: EXPORT) {
          ...Metric
        }
        concentrationOfImports: partnerConcentration(flow: IMPORT) {
          ...Metric
        }
        gasDependency {
          ...Metric
        }
      }
    }
  }
  ${DatasetNameFragmentDoc}
  ${MetricFragmentDoc}
` as unknown as DocumentNode<MetricsOfCountryQuery, MetricsOfCountryQueryVariables>
export const TradeYearsOfCountryDocument = /*#__PURE__*/ gql`
  query TradeYearsOfCountry($code: CountryCode!, $dataset: String) {
    tradeStatistics(
      dataset: $dataset
      groupBy: [YEAR]
      where: { reporter: { eq: $code } }
      having: { sum: { gte: 1 } }
      orderBy: [{ field: YEAR, direction: DESC }]
      first: 1
    ) {
      dataset {
        ...DatasetName
      }
      rows {
        year
      }
    }
  }
  ${DatasetNameFragmentDoc}
` as unknown as DocumentNode<TradeYearsOfCountryQuery, TradeYearsOfCountryQueryVariables>
export const PartnersOfCountryDocument = /*#__PURE__*/ gql`
  query PartnersOfCountry($code: CountryCode!, $dataset: String, $year: Int!) {
    imports: tradeStatistics(
      dataset: $dataset
      groupBy: [PARTNER]
      where: { reporter: { eq: $code }, flow: { eq: IMPORT }, year: { eq: $year } }
      having: { sum: { gte: 1 } }
      orderBy: [{ field: SUM, direction: DESC }]
      first: 10
    ) {
      ...PartnerRows
    }
    exports: tradeStatistics(
      dataset: $dataset
      groupBy: [PARTNER]
      where: { reporter: { eq: $code }, flow: { eq: EXPORT }, year: { eq: $year } }
      having: { sum: { gte: 1 } }
      orderBy: [{ field: SUM, direction: DESC }]
      first: 10
    ) {
      ...PartnerRows
    }
    exportsAsRecordedByPartners: tradeStatistics(
      dataset: $dataset
      groupBy: [REPORTER]
      where: { partner: { eq: $code }, flow: { eq: IMPORT }, year: { eq: $year } }
      having: { sum: { gte: 1 } }
      orderBy: [{ field: SUM, direction: DESC }]
      first: 10
    ) {
      ...PartnerRows
    }
  }
  ${PartnerRowsFragmentDoc}
  ${DatasetNameFragmentDoc}
  ${CountryNameFragmentDoc}
` as unknown as DocumentNode<PartnersOfCountryQuery, PartnersOfCountryQueryVariables>
export const PartnersOfCountryFileDocument = /*#__PURE__*/ gql`
  query PartnersOfCountryFile($code: CountryCode!, $dataset: String, $year: Int!) {
    tradeStatistics(
      dataset: $dataset
      groupBy: [REPORTER, PARTNER, FLOW]
      where: { or: [{ reporter: { eq: $code } }, { partner: { eq: $code } }], year: { eq: $year } }
      orderBy: [{ field: SUM, direction: DESC }]
      first: 1000
    ) {
      rows {
        reporter {
          code
          name
        }
        partner {
          code
          name
        }
        flow
        sum
      }
    }
  }
` as unknown as DocumentNode<PartnersOfCountryFileQuery, PartnersOfCountryFileQueryVariables>
export const EditionsOfSeriesDocument = /*#__PURE__*/ gql`
  query EditionsOfSeries($series: String!, $asOf: Date) {
    datasets(where: { series: { eq: $series } }, asOf: $asOf, first: 50, orderBy: [{ field: RELEASED_ON }]) {
      totalCount
      nodes {
        ...DatasetName
        rowCount
        importedAt
        years {
          from
          to
        }
      }
    }
  }
  ${DatasetNameFragmentDoc}
` as unknown as DocumentNode<EditionsOfSeriesQuery, EditionsOfSeriesQueryVariables>
export const SampleOfDatasetDocument = /*#__PURE__*/ gql`
  query SampleOfDataset($slug: String!, $year: Int!, $asOf: Date) {
    tradeFlows(
      where: { dataset: { eq: $slug }, year: { eq: $year }, partnerKind: { in: [STATE, TERRITORY] } }
      orderBy: [{ field: VALUE_USD, direction: DESC }]
      first: 10
      asOf: $asOf
    ) {
      nodes {
        id
        flow
        valueUsd
        status
        reporter {
          ...CountryName
        }
        partner {
          ...CountryName
        }
        commodity {
          id
          code
          description
        }
      }
    }
    gasFlows(
      where: {
        dataset: { eq: $slug }
        year: { eq: $year }
        importerKind: { in: [STATE, TERRITORY] }
        exporterKind: { in: [STATE, TERRITORY] }
      }
      orderBy: [{ field: VOLUME_BCM, direction: DESC }]
      first: 10
      asOf: $asOf
    ) {
      nodes {
        id
        volumeBcm
        status
        route
        importer {
          ...CountryName
        }
        exporter {
          ...CountryName
        }
      }
    }
  }
  ${CountryNameFragmentDoc}
` as unknown as DocumentNode<SampleOfDatasetQuery, SampleOfDatasetQueryVariables>
export const TradeFlowsOfYearDocument = /*#__PURE__*/ gql`
  query TradeFlowsOfYear($slug: String!, $year: Int!, $asOf: Date) {
    tradeFlows(where: { dataset: { eq: $slug }, year: { eq: $year } }, asOf: $asOf) {
      nodes {
        reporter {
          code
        }
        partner {
          code
        }
        flow
        year
        commodity {
          code
        }
        valueUsd
        status
      }
    }
  }
` as unknown as DocumentNode<TradeFlowsOfYearQuery, TradeFlowsOfYearQueryVariables>
export const GasFlowsOfYearDocument = /*#__PURE__*/ gql`
  query GasFlowsOfYear($slug: String!, $year: Int!, $asOf: Date) {
    gasFlows(where: { dataset: { eq: $slug }, year: { eq: $year } }, asOf: $asOf) {
      nodes {
        importer {
          code
        }
        exporter {
          code
        }
        year
        route
        volumeBcm
        status
      }
    }
  }
` as unknown as DocumentNode<GasFlowsOfYearQuery, GasFlowsOfYearQueryVariables>
export const DatasetPageDocument = /*#__PURE__*/ gql`
  query DatasetPage($slug: String!, $asOf: Date) {
    dataset(slug: $slug, asOf: $asOf) {
      ...DatasetName
      format
      licence
      url
      coverage
      reconciled
      notes
      rowCount
      importedAt
      checksum
      years {
        from
        to
      }
      supersededBy {
        ...DatasetName
      }
      files {
        name
        rowCount
        checksum
        importedAt
      }
    }
  }
  ${DatasetNameFragmentDoc}
` as unknown as DocumentNode<DatasetPageQuery, DatasetPageQueryVariables>
export const FilesOfDatasetDocument = /*#__PURE__*/ gql`
  query FilesOfDataset($slug: String!, $asOf: Date) {
    dataset(slug: $slug, asOf: $asOf) {
      files {
        name
        rowCount
        checksum
        importedAt
      }
    }
  }
` as unknown as DocumentNode<FilesOfDatasetQuery, FilesOfDatasetQueryVariables>
export const DatasetsDocument = /*#__PURE__*/ gql`
  query Datasets($asOf: Date, $where: DatasetFilter, $orderBy: [DatasetOrder!], $after: String) {
    datasets(first: 100, after: $after, where: $where, orderBy: $orderBy, asOf: $asOf) {
      totalCount
      nodes {
        ...DatasetName
        rowCount
        years {
          from
          to
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
  ${DatasetNameFragmentDoc}
` as unknown as DocumentNode<DatasetsQuery, DatasetsQueryVariables>
export const AllDatasetsDocument = /*#__PURE__*/ gql`
  query AllDatasets($asOf: Date, $where: DatasetFilter, $orderBy: [DatasetOrder!]) {
    datasets(where: $where, orderBy: $orderBy, asOf: $asOf) {
      nodes {
        ...DatasetName
        rowCount
        years {
          from
          to
        }
      }
    }
  }
  ${DatasetNameFragmentDoc}
` as unknown as DocumentNode<AllDatasetsQuery, AllDatasetsQueryVariables>
export const EventPageDocument = /*#__PURE__*/ gql`
  query EventPage($slug: String!, $asOf: Date) {
    event(slug: $slug, asOf: $asOf) {
      ...EventLine
      place
      inferredFrom
      countries {
        ...CountryName
      }
      partOf {
        ...EventName
      }
      parts {
        ...EventName
      }
      statements(first: 20) {
        ...StatementPage
      }
      citations {
        ...CitationReceipt
      }
    }
  }
  ${EventLineFragmentDoc}
  ${EventNameFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${SourceNameFragmentDoc}
  ${CountryNameFragmentDoc}
  ${StatementPageFragmentDoc}
  ${StatementLineFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${CitationReceiptFragmentDoc}
` as unknown as DocumentNode<EventPageQuery, EventPageQueryVariables>
export const StatementsOfEventDocument = /*#__PURE__*/ gql`
  query StatementsOfEvent($slug: String!, $asOf: Date, $after: String) {
    event(slug: $slug, asOf: $asOf) {
      id
      statements(first: 20, after: $after) {
        ...StatementPage
      }
    }
  }
  ${StatementPageFragmentDoc}
  ${StatementLineFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${CountryNameFragmentDoc}
  ${SourceNameFragmentDoc}
` as unknown as DocumentNode<StatementsOfEventQuery, StatementsOfEventQueryVariables>
export const StatementsOfEventFileDocument = /*#__PURE__*/ gql`
  query StatementsOfEventFile($slug: String!, $asOf: Date) {
    event(slug: $slug, asOf: $asOf) {
      statements {
        nodes {
          ...StatementRow
        }
      }
    }
  }
  ${StatementRowFragmentDoc}
` as unknown as DocumentNode<StatementsOfEventFileQuery, StatementsOfEventFileQueryVariables>
export const EventsDocument = /*#__PURE__*/ gql`
  query Events($asOf: Date, $where: EventFilter, $orderBy: [EventOrder!], $after: String) {
    events(first: 50, after: $after, where: $where, orderBy: $orderBy, asOf: $asOf) {
      totalCount
      nodes {
        ...EventLine
        countries {
          ...CountryName
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
  ${EventLineFragmentDoc}
  ${EventNameFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${SourceNameFragmentDoc}
  ${CountryNameFragmentDoc}
` as unknown as DocumentNode<EventsQuery, EventsQueryVariables>
export const AllEventsDocument = /*#__PURE__*/ gql`
  query AllEvents($asOf: Date, $where: EventFilter, $orderBy: [EventOrder!]) {
    events(where: $where, orderBy: $orderBy, asOf: $asOf) {
      nodes {
        slug
        title
        eventKind
        startedOn
        endedOn
        place
        summary
        knownFrom
        certainty
      }
    }
  }
` as unknown as DocumentNode<AllEventsQuery, AllEventsQueryVariables>
export const FrontPageDocument = /*#__PURE__*/ gql`
  query FrontPage {
    catalog {
      dataVersion
      lastImportAt
      counts {
        countries
        officials
        organisations
        statements
        events
        figures
        sources
        citations
        datasets
        tradeFlows
        gasFlows
      }
      ...TradeDatasets
    }
  }
  ${TradeDatasetsFragmentDoc}
  ${DatasetNameFragmentDoc}
` as unknown as DocumentNode<FrontPageQuery, FrontPageQueryVariables>
export const LargestTradersDocument = /*#__PURE__*/ gql`
  query LargestTraders($dataset: String!, $year: Int!, $flow: Flow!) {
    tradeStatistics(
      dataset: $dataset
      groupBy: [REPORTER]
      where: { year: { eq: $year }, flow: { eq: $flow }, reporterKind: { in: [STATE, TERRITORY] } }
      having: { sum: { gte: 1 } }
      orderBy: [{ field: SUM, direction: DESC }]
      first: 15
    ) {
      warnings {
        code
        message
      }
      rows {
        sum
        reporter {
          ...CountryName
        }
      }
    }
  }
  ${CountryNameFragmentDoc}
` as unknown as DocumentNode<LargestTradersQuery, LargestTradersQueryVariables>
export const LastYearOfTradeDocument = /*#__PURE__*/ gql`
  query LastYearOfTrade($dataset: String!, $flow: Flow!) {
    tradeStatistics(
      dataset: $dataset
      groupBy: [YEAR]
      where: { flow: { eq: $flow } }
      having: { sum: { gte: 1 } }
      orderBy: [{ field: YEAR, direction: DESC }]
      first: 1
    ) {
      rows {
        year
      }
    }
  }
` as unknown as DocumentNode<LastYearOfTradeQuery, LastYearOfTradeQueryVariables>
export const WhoTradesWithWhomDocument = /*#__PURE__*/ gql`
  query WhoTradesWithWhom($dataset: String!, $year: Int!, $flow: Flow!, $countries: [CountryCode!]!) {
    tradeStatistics(
      dataset: $dataset
      groupBy: [REPORTER, PARTNER]
      where: { year: { eq: $year }, flow: { eq: $flow }, reporter: { in: $countries }, partner: { in: $countries } }
      orderBy: [{ field: SUM, direction: DESC }]
      first: 250
    ) {
      dataset {
        ...DatasetName
      }
      warnings {
        code
        message
      }
      rows {
        sum
        reporter {
          ...CountryName
        }
        partner {
          ...CountryName
        }
      }
    }
  }
  ${DatasetNameFragmentDoc}
  ${CountryNameFragmentDoc}
` as unknown as DocumentNode<WhoTradesWithWhomQuery, WhoTradesWithWhomQueryVariables>
export const SearchDocument = /*#__PURE__*/ gql`
  query Search($text: String!, $asOf: Date) {
    search(text: $text, asOf: $asOf, first: 12) {
      totalCount
      nodes {
        __typename
        ... on Country {
          ...CountryName
        }
        ... on Official {
          ...OfficialName
        }
        ... on Organisation {
          ...OrganisationName
        }
        ... on Source {
          ...SourceName
        }
        ... on Statement {
          id
          slug
          madeOn
          summary
          speaker {
            ...OfficialName
          }
        }
        ... on Event {
          id
          slug
          startedOn
          happening: title
        }
      }
    }
  }
  ${CountryNameFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${SourceNameFragmentDoc}
` as unknown as DocumentNode<SearchQuery, SearchQueryVariables>
export const NamedCountriesDocument = /*#__PURE__*/ gql`
  query NamedCountries($where: CountryFilter!) {
    countries(where: $where, first: 100) {
      nodes {
        ...CountryName
        kind
        aliases
      }
    }
  }
  ${CountryNameFragmentDoc}
` as unknown as DocumentNode<NamedCountriesQuery, NamedCountriesQueryVariables>
export const OfficialPageDocument = /*#__PURE__*/ gql`
  query OfficialPage($slug: String!, $asOf: Date) {
    official(slug: $slug, asOf: $asOf) {
      ...OfficialName
      aliases
      wikidataId
      tenures {
        office
        role
        startedOn
        endedOn
        country {
          ...CountryName
        }
        citations {
          ...CitationReceipt
        }
      }
      statements(first: 20) {
        ...StatementPage
      }
      mentionedIn(first: 20) {
        ...StatementPage
      }
      events(first: 50) {
        nodes {
          ...EventName
        }
      }
      figures(first: 50) {
        nodes {
          ...FigureValue
          countries {
            ...CountryName
          }
        }
      }
    }
  }
  ${OfficialNameFragmentDoc}
  ${CountryNameFragmentDoc}
  ${CitationReceiptFragmentDoc}
  ${SourceNameFragmentDoc}
  ${StatementPageFragmentDoc}
  ${StatementLineFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${EventNameFragmentDoc}
  ${FigureValueFragmentDoc}
` as unknown as DocumentNode<OfficialPageQuery, OfficialPageQueryVariables>
export const StatementsOfOfficialDocument = /*#__PURE__*/ gql`
  query StatementsOfOfficial($slug: String!, $asOf: Date, $after: String) {
    official(slug: $slug, asOf: $asOf) {
      id
      statements(first: 20, after: $after) {
        ...StatementPage
      }
    }
  }
  ${StatementPageFragmentDoc}
  ${StatementLineFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${CountryNameFragmentDoc}
  ${SourceNameFragmentDoc}
` as unknown as DocumentNode<StatementsOfOfficialQuery, StatementsOfOfficialQueryVariables>
export const StatementsOfOfficialFileDocument = /*#__PURE__*/ gql`
  query StatementsOfOfficialFile($slug: String!, $asOf: Date) {
    official(slug: $slug, asOf: $asOf) {
      statements {
        nodes {
          ...StatementRow
        }
      }
    }
  }
  ${StatementRowFragmentDoc}
` as unknown as DocumentNode<StatementsOfOfficialFileQuery, StatementsOfOfficialFileQueryVariables>
export const MentionsOfOfficialDocument = /*#__PURE__*/ gql`
  query MentionsOfOfficial($slug: String!, $asOf: Date, $after: String) {
    official(slug: $slug, asOf: $asOf) {
      id
      mentionedIn(first: 20, after: $after) {
        ...StatementPage
      }
    }
  }
  ${StatementPageFragmentDoc}
  ${StatementLineFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${CountryNameFragmentDoc}
  ${SourceNameFragmentDoc}
` as unknown as DocumentNode<MentionsOfOfficialQuery, MentionsOfOfficialQueryVariables>
export const MentionsOfOfficialFileDocument = /*#__PURE__*/ gql`
  query MentionsOfOfficialFile($slug: String!, $asOf: Date) {
    official(slug: $slug, asOf: $asOf) {
      mentionedIn {
        nodes {
          ...StatementRow
        }
      }
    }
  }
  ${StatementRowFragmentDoc}
` as unknown as DocumentNode<MentionsOfOfficialFileQuery, MentionsOfOfficialFileQueryVariables>
export const EventsOfOfficialDocument = /*#__PURE__*/ gql`
  query EventsOfOfficial($slug: String!, $asOf: Date) {
    official(slug: $slug, asOf: $asOf) {
      events {
        nodes {
          ...EventName
        }
      }
    }
  }
  ${EventNameFragmentDoc}
` as unknown as DocumentNode<EventsOfOfficialQuery, EventsOfOfficialQueryVariables>
export const FiguresOfOfficialDocument = /*#__PURE__*/ gql`
  query FiguresOfOfficial($slug: String!, $asOf: Date) {
    official(slug: $slug, asOf: $asOf) {
      figures {
        nodes {
          ...FigureValue
        }
      }
    }
  }
  ${FigureValueFragmentDoc}
  ${CountryNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
` as unknown as DocumentNode<FiguresOfOfficialQuery, FiguresOfOfficialQueryVariables>
export const OfficesOfOfficialDocument = /*#__PURE__*/ gql`
  query OfficesOfOfficial($slug: String!, $asOf: Date) {
    official(slug: $slug, asOf: $asOf) {
      tenures {
        office
        role
        startedOn
        endedOn
        country {
          ...CountryName
        }
      }
    }
  }
  ${CountryNameFragmentDoc}
` as unknown as DocumentNode<OfficesOfOfficialQuery, OfficesOfOfficialQueryVariables>
export const OfficialsDocument = /*#__PURE__*/ gql`
  query Officials($asOf: Date, $where: OfficialFilter, $orderBy: [OfficialOrder!], $after: String) {
    officials(first: 100, after: $after, where: $where, orderBy: $orderBy, asOf: $asOf) {
      totalCount
      nodes {
        ...OfficialName
        tenures {
          office
          startedOn
          endedOn
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
  ${OfficialNameFragmentDoc}
` as unknown as DocumentNode<OfficialsQuery, OfficialsQueryVariables>
export const AllOfficialsDocument = /*#__PURE__*/ gql`
  query AllOfficials($asOf: Date, $where: OfficialFilter, $orderBy: [OfficialOrder!]) {
    officials(where: $where, orderBy: $orderBy, asOf: $asOf) {
      nodes {
        slug
        name
        wikidataId
      }
    }
  }
` as unknown as DocumentNode<AllOfficialsQuery, AllOfficialsQueryVariables>
export const OrganisationPageDocument = /*#__PURE__*/ gql`
  query OrganisationPage($slug: String!, $asOf: Date) {
    organisation(slug: $slug, asOf: $asOf) {
      ...OrganisationName
      organisationKind
      aliases
      country {
        ...CountryName
      }
      statements(first: 20) {
        ...StatementPage
      }
      mentionedIn(first: 20) {
        ...StatementPage
      }
      figures(first: 50) {
        nodes {
          ...FigureValue
        }
      }
    }
  }
  ${OrganisationNameFragmentDoc}
  ${CountryNameFragmentDoc}
  ${StatementPageFragmentDoc}
  ${StatementLineFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${SourceNameFragmentDoc}
  ${FigureValueFragmentDoc}
` as unknown as DocumentNode<OrganisationPageQuery, OrganisationPageQueryVariables>
export const StatementsOfOrganisationDocument = /*#__PURE__*/ gql`
  query StatementsOfOrganisation($slug: String!, $asOf: Date, $after: String) {
    organisation(slug: $slug, asOf: $asOf) {
      id
      statements(first: 20, after: $after) {
        ...StatementPage
      }
    }
  }
  ${StatementPageFragmentDoc}
  ${StatementLineFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${CountryNameFragmentDoc}
  ${SourceNameFragmentDoc}
` as unknown as DocumentNode<StatementsOfOrganisationQuery, StatementsOfOrganisationQueryVariables>
export const StatementsOfOrganisationFileDocument = /*#__PURE__*/ gql`
  query StatementsOfOrganisationFile($slug: String!, $asOf: Date) {
    organisation(slug: $slug, asOf: $asOf) {
      statements {
        nodes {
          ...StatementRow
        }
      }
    }
  }
  ${StatementRowFragmentDoc}
` as unknown as DocumentNode<StatementsOfOrganisationFileQuery, StatementsOfOrganisationFileQueryVariables>
export const MentionsOfOrganisationDocument = /*#__PURE__*/ gql`
  query MentionsOfOrganisation($slug: String!, $asOf: Date, $after: String) {
    organisation(slug: $slug, asOf: $asOf) {
      id
      mentionedIn(first: 20, after: $after) {
        ...StatementPage
      }
    }
  }
  ${StatementPageFragmentDoc}
  ${StatementLineFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${CountryNameFragmentDoc}
  ${SourceNameFragmentDoc}
` as unknown as DocumentNode<MentionsOfOrganisationQuery, MentionsOfOrganisationQueryVariables>
export const MentionsOfOrganisationFileDocument = /*#__PURE__*/ gql`
  query MentionsOfOrganisationFile($slug: String!, $asOf: Date) {
    organisation(slug: $slug, asOf: $asOf) {
      mentionedIn {
        nodes {
          ...StatementRow
        }
      }
    }
  }
  ${StatementRowFragmentDoc}
` as unknown as DocumentNode<MentionsOfOrganisationFileQuery, MentionsOfOrganisationFileQueryVariables>
export const FiguresOfOrganisationDocument = /*#__PURE__*/ gql`
  query FiguresOfOrganisation($slug: String!, $asOf: Date) {
    organisation(slug: $slug, asOf: $asOf) {
      figures {
        nodes {
          ...FigureValue
        }
      }
    }
  }
  ${FigureValueFragmentDoc}
  ${CountryNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
` as unknown as DocumentNode<FiguresOfOrganisationQuery, FiguresOfOrganisationQueryVariables>
export const OrganisationsDocument = /*#__PURE__*/ gql`
  query Organisations($asOf: Date, $where: OrganisationFilter, $orderBy: [OrganisationOrder!], $after: String) {
    organisations(first: 100, after: $after, where: $where, orderBy: $orderBy, asOf: $asOf) {
      totalCount
      nodes {
        ...OrganisationName
        organisationKind
        country {
          ...CountryName
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
  ${OrganisationNameFragmentDoc}
  ${CountryNameFragmentDoc}
` as unknown as DocumentNode<OrganisationsQuery, OrganisationsQueryVariables>
export const AllOrganisationsDocument = /*#__PURE__*/ gql`
  query AllOrganisations($asOf: Date, $where: OrganisationFilter, $orderBy: [OrganisationOrder!]) {
    organisations(where: $where, orderBy: $orderBy, asOf: $asOf) {
      nodes {
        slug
        name
        organisationKind
        country {
          code
        }
      }
    }
  }
` as unknown as DocumentNode<AllOrganisationsQuery, AllOrganisationsQueryVariables>
export const ReceiptDocument = /*#__PURE__*/ gql`
  query Receipt($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Figure {
        ...FigureReceipt
      }
      ... on Statement {
        ...StatementReceipt
      }
      ... on Event {
        ...EventLine
        inferredFrom
        citations {
          ...CitationReceipt
        }
      }
      ... on GasFlow {
        ...GasFlowReceipt
      }
    }
  }
  ${FigureReceiptFragmentDoc}
  ${FigureValueFragmentDoc}
  ${CountryNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${DatasetNameFragmentDoc}
  ${CitationReceiptFragmentDoc}
  ${SourceNameFragmentDoc}
  ${StatementReceiptFragmentDoc}
  ${StatementLineFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${EventLineFragmentDoc}
  ${EventNameFragmentDoc}
  ${GasFlowReceiptFragmentDoc}
` as unknown as DocumentNode<ReceiptQuery, ReceiptQueryVariables>
export const GasByEditionDocument = /*#__PURE__*/ gql`
  query GasByEdition($country: CountryCode!, $partner: CountryCode!, $asOf: Date, $unit: GasUnit!) {
    bilateral(country: $country, partner: $partner, asOf: $asOf) {
      id
      ...GasPanel
    }
  }
  ${GasPanelFragmentDoc}
  ${CountryNameFragmentDoc}
  ${DatasetNameFragmentDoc}
  ${FigureValueFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${SourceNameFragmentDoc}
` as unknown as DocumentNode<GasByEditionQuery, GasByEditionQueryVariables>
export const GasClaimsDocument = /*#__PURE__*/ gql`
  query GasClaims($country: CountryCode!, $partner: CountryCode!, $asOf: Date, $unit: GasUnit!) {
    bilateral(country: $country, partner: $partner, asOf: $asOf) {
      figures(where: { kind: { eq: GAS_IMPORT } }) {
        nodes {
          slug
          standing
          rank
          period {
            label
            start
            end
          }
          ... on GasImport {
            timeBasis
            importer {
              code
            }
            exporter {
              code
            }
            reported: quantity {
              value
              unit
            }
            converted: quantity(unit: $unit) {
              value
              unit
              annualised
            }
          }
        }
      }
    }
  }
` as unknown as DocumentNode<GasClaimsQuery, GasClaimsQueryVariables>
export const RelationMetricsDocument = /*#__PURE__*/ gql`
  query RelationMetrics(
    $country: CountryCode!
    $partner: CountryCode!
    $asOf: Date
    $year: Int!
    $since: Int!
    $dataset: String
  ) {
    bilateral(country: $country, partner: $partner, asOf: $asOf) {
      id
      metrics(year: $year, dataset: $dataset) {
        year
        dataset {
          ...DatasetName
        }
        balance {
          ...Metric
        }
        normalisedBalance {
          ...Metric
        }
        exportShare {
          ...Metric
        }
        importShare {
          ...Metric
        }
        tradeIntensity {
          ...Metric
        }
        growth {
          ...Metric
        }
        cagr(from: $since, to: $year) {
          ...Metric
        }
        tradeToGdp {
          ...Metric
        }
        mirrorAsymmetry {
          ...Metric
        }
        grubelLloyd {
          ...Metric
        }
        importDependency {
          ...Metric
        }
        gasDependency {
          ...Metric
        }
      }
    }
  }
  ${DatasetNameFragmentDoc}
  ${MetricFragmentDoc}
` as unknown as DocumentNode<RelationMetricsQuery, RelationMetricsQueryVariables>
export const RelationPageDocument = /*#__PURE__*/ gql`
  query RelationPage(
    $country: CountryCode!
    $partner: CountryCode!
    $asOf: Date
    $dataset: String
    $unit: GasUnit!
    $on: Date!
    $kinds: [TimelineKind!]!
  ) {
    bilateral(country: $country, partner: $partner, asOf: $asOf) {
      id
      asOf
      country {
        ...CountryName
      }
      partner {
        ...CountryName
      }
      ...TradePanel
      ...GasPanel
      ...WaiverPanel
      ...WaiverState
      ...TimelinePanel
    }
    ...TradeEditions
    everKnown: bilateral(country: $country, partner: $partner) {
      id
      ...KnownDays
    }
  }
  ${CountryNameFragmentDoc}
  ${TradePanelFragmentDoc}
  ${DatasetNameFragmentDoc}
  ${TradeCellFragmentDoc}
  ${FigureValueFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${SourceNameFragmentDoc}
  ${GasPanelFragmentDoc}
  ${WaiverPanelFragmentDoc}
  ${WaiverStateFragmentDoc}
  ${TimelinePanelFragmentDoc}
  ${TimelinePageFragmentDoc}
  ${StatementLineFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${EventLineFragmentDoc}
  ${EventNameFragmentDoc}
  ${TradeEditionsFragmentDoc}
  ${KnownDaysFragmentDoc}
` as unknown as DocumentNode<RelationPageQuery, RelationPageQueryVariables>
export const TimelineDocument = /*#__PURE__*/ gql`
  query Timeline(
    $country: CountryCode!
    $partner: CountryCode!
    $asOf: Date
    $kinds: [TimelineKind!]!
    $after: String
  ) {
    bilateral(country: $country, partner: $partner, asOf: $asOf) {
      id
      timeline(first: 50, after: $after, kinds: $kinds) {
        ...TimelinePage
      }
    }
  }
  ${TimelinePageFragmentDoc}
  ${StatementLineFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${CountryNameFragmentDoc}
  ${SourceNameFragmentDoc}
  ${EventLineFragmentDoc}
  ${EventNameFragmentDoc}
  ${FigureValueFragmentDoc}
` as unknown as DocumentNode<TimelineQuery, TimelineQueryVariables>
export const StatementsDocument = /*#__PURE__*/ gql`
  query Statements($country: CountryCode!, $partner: CountryCode!, $asOf: Date) {
    bilateral(country: $country, partner: $partner, asOf: $asOf) {
      statements {
        nodes {
          slug
          madeOn
          speaker {
            name
          }
          speakerAsReported
          summary
        }
      }
    }
  }
` as unknown as DocumentNode<StatementsQuery, StatementsQueryVariables>
export const TradeOverTheYearsDocument = /*#__PURE__*/ gql`
  query TradeOverTheYears($country: CountryCode!, $partner: CountryCode!, $asOf: Date, $dataset: String) {
    bilateral(country: $country, partner: $partner, asOf: $asOf) {
      id
      ...TradePanel
    }
  }
  ${TradePanelFragmentDoc}
  ${DatasetNameFragmentDoc}
  ${TradeCellFragmentDoc}
  ${FigureValueFragmentDoc}
  ${CountryNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${SourceNameFragmentDoc}
` as unknown as DocumentNode<TradeOverTheYearsQuery, TradeOverTheYearsQueryVariables>
export const EditionsOfTradeDocument = /*#__PURE__*/ gql`
  query EditionsOfTrade($asOf: Date) {
    ...TradeEditions
  }
  ${TradeEditionsFragmentDoc}
  ${DatasetNameFragmentDoc}
` as unknown as DocumentNode<EditionsOfTradeQuery, EditionsOfTradeQueryVariables>
export const TradeByYearDocument = /*#__PURE__*/ gql`
  query TradeByYear($country: CountryCode!, $partner: CountryCode!, $asOf: Date, $dataset: String) {
    bilateral(country: $country, partner: $partner, asOf: $asOf) {
      tradeSeries(dataset: $dataset) {
        year
        total
        exports {
          valueUsd
          status
        }
        imports {
          valueUsd
          status
        }
        reportedByPartner {
          exports {
            valueUsd
            status
          }
          imports {
            valueUsd
            status
          }
        }
      }
    }
  }
` as unknown as DocumentNode<TradeByYearQuery, TradeByYearQueryVariables>
export const WaiverChainDocument = /*#__PURE__*/ gql`
  query WaiverChain($country: CountryCode!, $partner: CountryCode!, $asOf: Date) {
    bilateral(country: $country, partner: $partner, asOf: $asOf) {
      id
      ...WaiverPanel
    }
  }
  ${WaiverPanelFragmentDoc}
  ${FigureValueFragmentDoc}
  ${CountryNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
` as unknown as DocumentNode<WaiverChainQuery, WaiverChainQueryVariables>
export const WaiversDocument = /*#__PURE__*/ gql`
  query Waivers($country: CountryCode!, $partner: CountryCode!, $asOf: Date) {
    bilateral(country: $country, partner: $partner, asOf: $asOf) {
      sanctionsWaivers(orderBy: [{ field: GRANTED_ON }]) {
        nodes {
          slug
          grantedOn
          effectiveOn
          expiresOn
          durationDays
          gapBeforeDays
          covers
          certainty
        }
      }
    }
  }
` as unknown as DocumentNode<WaiversQuery, WaiversQueryVariables>
export const WaiverStatusOnDocument = /*#__PURE__*/ gql`
  query WaiverStatusOn($country: CountryCode!, $partner: CountryCode!, $asOf: Date, $on: Date!) {
    bilateral(country: $country, partner: $partner, asOf: $asOf) {
      id
      ...WaiverState
    }
  }
  ${WaiverStateFragmentDoc}
` as unknown as DocumentNode<WaiverStatusOnQuery, WaiverStatusOnQueryVariables>
export const SourcePageDocument = /*#__PURE__*/ gql`
  query SourcePage($slug: String!, $asOf: Date, $after: String) {
    source(slug: $slug, asOf: $asOf) {
      ...SourceName
      sourceKind
      author
      url
      language
      inferredFrom
      publisherCertainty
      publishedOnCertainty
      ...SourceChain
      ...SourceCitations
    }
  }
  ${SourceNameFragmentDoc}
  ${SourceChainFragmentDoc}
  ${SourceCitationsFragmentDoc}
  ${StatementLineFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${CountryNameFragmentDoc}
  ${EventNameFragmentDoc}
  ${FigureValueFragmentDoc}
` as unknown as DocumentNode<SourcePageQuery, SourcePageQueryVariables>
export const ReprintsOfSourceDocument = /*#__PURE__*/ gql`
  query ReprintsOfSource($slug: String!, $asOf: Date) {
    source(slug: $slug, asOf: $asOf) {
      ...SourceName
      ...SourceChain
    }
  }
  ${SourceNameFragmentDoc}
  ${SourceChainFragmentDoc}
` as unknown as DocumentNode<ReprintsOfSourceQuery, ReprintsOfSourceQueryVariables>
export const ReprintsOfSourceFileDocument = /*#__PURE__*/ gql`
  query ReprintsOfSourceFile($slug: String!, $asOf: Date) {
    source(slug: $slug, asOf: $asOf) {
      reprints {
        ...SourceName
        originCertainty
      }
    }
  }
  ${SourceNameFragmentDoc}
` as unknown as DocumentNode<ReprintsOfSourceFileQuery, ReprintsOfSourceFileQueryVariables>
export const CitationsOfSourceDocument = /*#__PURE__*/ gql`
  query CitationsOfSource($slug: String!, $asOf: Date, $after: String) {
    source(slug: $slug, asOf: $asOf) {
      ...SourceCitations
    }
  }
  ${SourceCitationsFragmentDoc}
  ${StatementLineFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${CountryNameFragmentDoc}
  ${SourceNameFragmentDoc}
  ${EventNameFragmentDoc}
  ${FigureValueFragmentDoc}
` as unknown as DocumentNode<CitationsOfSourceQuery, CitationsOfSourceQueryVariables>
export const StatementsOfSourceFileDocument = /*#__PURE__*/ gql`
  query StatementsOfSourceFile($slug: String!, $asOf: Date) {
    source(slug: $slug, asOf: $asOf) {
      statements {
        nodes {
          ...StatementRow
        }
      }
    }
  }
  ${StatementRowFragmentDoc}
` as unknown as DocumentNode<StatementsOfSourceFileQuery, StatementsOfSourceFileQueryVariables>
export const SourcesDocument = /*#__PURE__*/ gql`
  query Sources($asOf: Date, $where: SourceFilter, $orderBy: [SourceOrder!], $after: String) {
    sources(first: 100, after: $after, where: $where, orderBy: $orderBy, asOf: $asOf) {
      totalCount
      nodes {
        ...SourceName
        sourceKind
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
  ${SourceNameFragmentDoc}
` as unknown as DocumentNode<SourcesQuery, SourcesQueryVariables>
export const AllSourcesDocument = /*#__PURE__*/ gql`
  query AllSources($asOf: Date, $where: SourceFilter, $orderBy: [SourceOrder!]) {
    sources(where: $where, orderBy: $orderBy, asOf: $asOf) {
      nodes {
        slug
        publisher
        title
        publishedOn
        sourceKind
        url
      }
    }
  }
` as unknown as DocumentNode<AllSourcesQuery, AllSourcesQueryVariables>
export const StatementPageDocument = /*#__PURE__*/ gql`
  query StatementPage($slug: String!, $asOf: Date) {
    statement(slug: $slug, asOf: $asOf) {
      ...StatementReceipt
      topics
      mentions {
        role
        country {
          ...CountryName
        }
        official {
          ...OfficialName
        }
        organisation {
          ...OrganisationName
        }
      }
      event {
        ...EventName
      }
    }
  }
  ${StatementReceiptFragmentDoc}
  ${StatementLineFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${CountryNameFragmentDoc}
  ${SourceNameFragmentDoc}
  ${FigureValueFragmentDoc}
  ${CitationReceiptFragmentDoc}
  ${EventNameFragmentDoc}
` as unknown as DocumentNode<StatementPageQuery, StatementPageQueryVariables>
export const StatementListDocument = /*#__PURE__*/ gql`
  query StatementList($asOf: Date, $where: StatementFilter, $orderBy: [StatementOrder!], $after: String) {
    statements(first: 50, after: $after, where: $where, orderBy: $orderBy, asOf: $asOf) {
      ...StatementPage
    }
  }
  ${StatementPageFragmentDoc}
  ${StatementLineFragmentDoc}
  ${OfficialNameFragmentDoc}
  ${OrganisationNameFragmentDoc}
  ${CountryNameFragmentDoc}
  ${SourceNameFragmentDoc}
` as unknown as DocumentNode<StatementListQuery, StatementListQueryVariables>
export const AllStatementsDocument = /*#__PURE__*/ gql`
  query AllStatements($asOf: Date, $where: StatementFilter, $orderBy: [StatementOrder!]) {
    statements(where: $where, orderBy: $orderBy, asOf: $asOf) {
      nodes {
        ...StatementRow
      }
    }
  }
  ${StatementRowFragmentDoc}
` as unknown as DocumentNode<AllStatementsQuery, AllStatementsQueryVariables>
