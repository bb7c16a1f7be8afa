// Written by "npm run codegen" from schema.graphql and the .graphql files below examples.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] }
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never }
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core'
import { gql } from '@apollo/client'
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

/** What a waiver allows to be bought. */
export type Cover =
  /** Electricity. */
  | 'ELECTRICITY'
  /** Natural gas. */
  | 'NATURAL_GAS'

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

/** How a quantity relates to time. */
export type TimeBasis =
  /** Over the whole period. */
  | 'CUMULATIVE'
  /** At a moment. */
  | 'POINT'
  /** Per unit of time. */
  | 'RATE'

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

export type RelationQueryVariables = Exact<{
  country: string
  partner: string
  asOf?: string | null | undefined
  first: number
  after?: string | null | undefined
}>

export type RelationQuery = {
  __typename: 'Query'
  bilateral: {
    __typename: 'BilateralRelation'
    id: string
    country: { __typename: 'Country'; id: string; name: string }
    partner: { __typename: 'Country'; id: string; name: string }
    claims: {
      __typename: 'Claims'
      count: number
      claimants: number
      independentOrigins: number
      min: string | null
      max: string | null
      unit: Unit | null
      earliest: string | null
      latest: string | null
    }
    timeline: {
      __typename: 'TimelineConnection'
      totalCount: number
      edges: Array<{
        __typename: 'TimelineEdge'
        cursor: string
        date: string | null
        sortDate: string | null
        node:
          | {
              __typename: 'ElectricityImport'
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              quantity: { __typename: 'Quantity'; value: string; unit: Unit }
              period: { __typename: 'Period'; label: string } | null
              attributedTo: { __typename: 'Attribution'; label: string } | null
            }
          | { __typename: 'Event'; id: string; startedOn: string | null; title: string }
          | {
              __typename: 'ForceStrength'
              persons: number
              bound: Bound
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              operator: { __typename: 'Country'; id: string; name: string } | null
              force: { __typename: 'Organisation'; id: string; name: string } | null
              period: { __typename: 'Period'; label: string } | null
              attributedTo: { __typename: 'Attribution'; label: string } | null
            }
          | {
              __typename: 'GasImport'
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              quantity: { __typename: 'Quantity'; value: string; unit: Unit }
              period: { __typename: 'Period'; label: string } | null
              attributedTo: { __typename: 'Attribution'; label: string } | null
            }
          | {
              __typename: 'Payment'
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              amount: { __typename: 'Money'; value: string; currency: string }
              period: { __typename: 'Period'; label: string } | null
              attributedTo: { __typename: 'Attribution'; label: string } | null
            }
          | {
              __typename: 'SanctionsWaiver'
              covers: Array<Cover>
              expiresOn: string | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              period: { __typename: 'Period'; label: string } | null
              attributedTo: { __typename: 'Attribution'; label: string } | null
            }
          | {
              __typename: 'Statement'
              id: string
              madeOn: string | null
              summary: string
              speaker: { __typename: 'Official'; id: string; name: string } | null
              speakerCountry: { __typename: 'Country'; id: string; name: string } | null
              speakerOrganisation: { __typename: 'Organisation'; id: string; name: string } | null
              assertedBy: { __typename: 'Source'; id: string; publisher: string } | null
            }
          | {
              __typename: 'TradeVolume'
              direction: TradeDirection
              scope: TradeScope
              timeBasis: TimeBasis
              ratePer: RateUnit | null
              id: string
              slug: string
              kind: FigureKind
              standing: Standing | null
              rank: Rank
              reporter: { __typename: 'Country'; id: string; name: string }
              partner: { __typename: 'Country'; id: string; name: string }
              amount: { __typename: 'Money'; value: string; currency: string }
              period: { __typename: 'Period'; label: string } | null
              attributedTo: { __typename: 'Attribution'; label: string } | null
            }
      }>
      pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null }
    }
  }
}

export type ReceiptsQueryVariables = Exact<{
  id: string | number
}>

export type ReceiptsQuery = {
  __typename: 'Query'
  node:
    | { __typename: 'BilateralRelation' }
    | { __typename: 'Citation' }
    | { __typename: 'Commodity' }
    | { __typename: 'Country' }
    | { __typename: 'Dataset' }
    | {
        __typename: 'ElectricityImport'
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        citations: Array<{
          __typename: 'Citation'
          id: string
          phrase: string | null
          source: {
            __typename: 'Source'
            id: string
            publisher: string
            publishedOn: string | null
            originSource: { __typename: 'Source'; id: string; publisher: string; publishedOn: string | null } | null
          }
        }>
        quantity: { __typename: 'Quantity'; value: string; unit: Unit }
        period: { __typename: 'Period'; label: string } | null
        attributedTo: { __typename: 'Attribution'; label: string } | null
      }
    | { __typename: 'Event' }
    | {
        __typename: 'ForceStrength'
        persons: number
        bound: Bound
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        citations: Array<{
          __typename: 'Citation'
          id: string
          phrase: string | null
          source: {
            __typename: 'Source'
            id: string
            publisher: string
            publishedOn: string | null
            originSource: { __typename: 'Source'; id: string; publisher: string; publishedOn: string | null } | null
          }
        }>
        operator: { __typename: 'Country'; id: string; name: string } | null
        force: { __typename: 'Organisation'; id: string; name: string } | null
        period: { __typename: 'Period'; label: string } | null
        attributedTo: { __typename: 'Attribution'; label: string } | null
      }
    | { __typename: 'GasFlow' }
    | {
        __typename: 'GasImport'
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        citations: Array<{
          __typename: 'Citation'
          id: string
          phrase: string | null
          source: {
            __typename: 'Source'
            id: string
            publisher: string
            publishedOn: string | null
            originSource: { __typename: 'Source'; id: string; publisher: string; publishedOn: string | null } | null
          }
        }>
        quantity: { __typename: 'Quantity'; value: string; unit: Unit }
        period: { __typename: 'Period'; label: string } | null
        attributedTo: { __typename: 'Attribution'; label: string } | null
      }
    | { __typename: 'Official' }
    | { __typename: 'Organisation' }
    | {
        __typename: 'Payment'
        ratePer: RateUnit | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        citations: Array<{
          __typename: 'Citation'
          id: string
          phrase: string | null
          source: {
            __typename: 'Source'
            id: string
            publisher: string
            publishedOn: string | null
            originSource: { __typename: 'Source'; id: string; publisher: string; publishedOn: string | null } | null
          }
        }>
        amount: { __typename: 'Money'; value: string; currency: string }
        period: { __typename: 'Period'; label: string } | null
        attributedTo: { __typename: 'Attribution'; label: string } | null
      }
    | {
        __typename: 'SanctionsWaiver'
        covers: Array<Cover>
        expiresOn: string | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        citations: Array<{
          __typename: 'Citation'
          id: string
          phrase: string | null
          source: {
            __typename: 'Source'
            id: string
            publisher: string
            publishedOn: string | null
            originSource: { __typename: 'Source'; id: string; publisher: string; publishedOn: string | null } | null
          }
        }>
        period: { __typename: 'Period'; label: string } | null
        attributedTo: { __typename: 'Attribution'; label: string } | null
      }
    | { __typename: 'Source' }
    | { __typename: 'Statement' }
    | { __typename: 'TradeFlow' }
    | {
        __typename: 'TradeVolume'
        direction: TradeDirection
        scope: TradeScope
        timeBasis: TimeBasis
        ratePer: RateUnit | null
        id: string
        slug: string
        kind: FigureKind
        standing: Standing | null
        rank: Rank
        citations: Array<{
          __typename: 'Citation'
          id: string
          phrase: string | null
          source: {
            __typename: 'Source'
            id: string
            publisher: string
            publishedOn: string | null
            originSource: { __typename: 'Source'; id: string; publisher: string; publishedOn: string | null } | null
          }
        }>
        reporter: { __typename: 'Country'; id: string; name: string }
        partner: { __typename: 'Country'; id: string; name: string }
        amount: { __typename: 'Money'; value: string; currency: string }
        period: { __typename: 'Period'; label: string } | null
        attributedTo: { __typename: 'Attribution'; label: string } | null
      }
    | null
}

export type ClaimsLineFragment = {
  __typename: 'Claims'
  count: number
  claimants: number
  independentOrigins: number
  min: string | null
  max: string | null
  unit: Unit | null
  earliest: string | null
  latest: string | null
}

type TimelineLine_ElectricityImport_Fragment = {
  __typename: 'ElectricityImport'
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  quantity: { __typename: 'Quantity'; value: string; unit: Unit }
  period: { __typename: 'Period'; label: string } | null
  attributedTo: { __typename: 'Attribution'; label: string } | null
}

type TimelineLine_Event_Fragment = { __typename: 'Event'; id: string; startedOn: string | null; title: string }

type TimelineLine_ForceStrength_Fragment = {
  __typename: 'ForceStrength'
  persons: number
  bound: Bound
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  operator: { __typename: 'Country'; id: string; name: string } | null
  force: { __typename: 'Organisation'; id: string; name: string } | null
  period: { __typename: 'Period'; label: string } | null
  attributedTo: { __typename: 'Attribution'; label: string } | null
}

type TimelineLine_GasImport_Fragment = {
  __typename: 'GasImport'
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  quantity: { __typename: 'Quantity'; value: string; unit: Unit }
  period: { __typename: 'Period'; label: string } | null
  attributedTo: { __typename: 'Attribution'; label: string } | null
}

type TimelineLine_Payment_Fragment = {
  __typename: 'Payment'
  ratePer: RateUnit | null
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  amount: { __typename: 'Money'; value: string; currency: string }
  period: { __typename: 'Period'; label: string } | null
  attributedTo: { __typename: 'Attribution'; label: string } | null
}

type TimelineLine_SanctionsWaiver_Fragment = {
  __typename: 'SanctionsWaiver'
  covers: Array<Cover>
  expiresOn: string | null
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  period: { __typename: 'Period'; label: string } | null
  attributedTo: { __typename: 'Attribution'; label: string } | null
}

type TimelineLine_Statement_Fragment = {
  __typename: 'Statement'
  id: string
  madeOn: string | null
  summary: string
  speaker: { __typename: 'Official'; id: string; name: string } | null
  speakerCountry: { __typename: 'Country'; id: string; name: string } | null
  speakerOrganisation: { __typename: 'Organisation'; id: string; name: string } | null
  assertedBy: { __typename: 'Source'; id: string; publisher: string } | null
}

type TimelineLine_TradeVolume_Fragment = {
  __typename: 'TradeVolume'
  direction: TradeDirection
  scope: TradeScope
  timeBasis: TimeBasis
  ratePer: RateUnit | null
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  reporter: { __typename: 'Country'; id: string; name: string }
  partner: { __typename: 'Country'; id: string; name: string }
  amount: { __typename: 'Money'; value: string; currency: string }
  period: { __typename: 'Period'; label: string } | null
  attributedTo: { __typename: 'Attribution'; label: string } | null
}

export type TimelineLineFragment =
  | TimelineLine_ElectricityImport_Fragment
  | TimelineLine_Event_Fragment
  | TimelineLine_ForceStrength_Fragment
  | TimelineLine_GasImport_Fragment
  | TimelineLine_Payment_Fragment
  | TimelineLine_SanctionsWaiver_Fragment
  | TimelineLine_Statement_Fragment
  | TimelineLine_TradeVolume_Fragment

type FigureLine_ElectricityImport_Fragment = {
  __typename: 'ElectricityImport'
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  quantity: { __typename: 'Quantity'; value: string; unit: Unit }
  period: { __typename: 'Period'; label: string } | null
  attributedTo: { __typename: 'Attribution'; label: string } | null
}

type FigureLine_ForceStrength_Fragment = {
  __typename: 'ForceStrength'
  persons: number
  bound: Bound
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  operator: { __typename: 'Country'; id: string; name: string } | null
  force: { __typename: 'Organisation'; id: string; name: string } | null
  period: { __typename: 'Period'; label: string } | null
  attributedTo: { __typename: 'Attribution'; label: string } | null
}

type FigureLine_GasImport_Fragment = {
  __typename: 'GasImport'
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  quantity: { __typename: 'Quantity'; value: string; unit: Unit }
  period: { __typename: 'Period'; label: string } | null
  attributedTo: { __typename: 'Attribution'; label: string } | null
}

type FigureLine_Payment_Fragment = {
  __typename: 'Payment'
  ratePer: RateUnit | null
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  amount: { __typename: 'Money'; value: string; currency: string }
  period: { __typename: 'Period'; label: string } | null
  attributedTo: { __typename: 'Attribution'; label: string } | null
}

type FigureLine_SanctionsWaiver_Fragment = {
  __typename: 'SanctionsWaiver'
  covers: Array<Cover>
  expiresOn: string | null
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  period: { __typename: 'Period'; label: string } | null
  attributedTo: { __typename: 'Attribution'; label: string } | null
}

type FigureLine_TradeVolume_Fragment = {
  __typename: 'TradeVolume'
  direction: TradeDirection
  scope: TradeScope
  timeBasis: TimeBasis
  ratePer: RateUnit | null
  id: string
  slug: string
  kind: FigureKind
  standing: Standing | null
  rank: Rank
  reporter: { __typename: 'Country'; id: string; name: string }
  partner: { __typename: 'Country'; id: string; name: string }
  amount: { __typename: 'Money'; value: string; currency: string }
  period: { __typename: 'Period'; label: string } | null
  attributedTo: { __typename: 'Attribution'; label: string } | null
}

export type FigureLineFragment =
  | FigureLine_ElectricityImport_Fragment
  | FigureLine_ForceStrength_Fragment
  | FigureLine_GasImport_Fragment
  | FigureLine_Payment_Fragment
  | FigureLine_SanctionsWaiver_Fragment
  | FigureLine_TradeVolume_Fragment

export type SourceLineFragment = { __typename: 'Source'; id: string; publisher: string; publishedOn: string | null }

export const ClaimsLineFragmentDoc = gql`
  fragment ClaimsLine on Claims {
    count
    claimants
    independentOrigins
    min
    max
    unit
    earliest
    latest
  }
` as unknown as DocumentNode<ClaimsLineFragment, unknown>
export const FigureLineFragmentDoc = gql`
  fragment FigureLine on Figure {
    id
    slug
    kind
    standing
    rank
    period {
      label
    }
    attributedTo {
      label
    }
    ... on TradeVolume {
      direction
      scope
      timeBasis
      ratePer
      reporter {
        id
        name
      }
      partner {
        id
        name
      }
      amount {
        value
        currency
      }
    }
    ... on GasImport {
      quantity {
        value
        unit
      }
    }
    ... on ElectricityImport {
      quantity {
        value
        unit
      }
    }
    ... on Payment {
      ratePer
      amount {
        value
        currency
      }
    }
    ... on ForceStrength {
      operator {
        id
        name
      }
      force {
        id
        name
      }
      persons
      bound
    }
    ... on SanctionsWaiver {
      covers
      expiresOn
    }
  }
` as unknown as DocumentNode<FigureLineFragment, unknown>
export const TimelineLineFragmentDoc = gql`
  fragment TimelineLine on TimelineItem {
    ... on Statement {
      id
      madeOn
      summary
      speaker {
        id
        name
      }
      speakerCountry {
        id
        name
      }
      speakerOrganisation {
        id
        name
      }
      assertedBy {
        id
        publisher
      }
    }
    ... on Event {
      id
      startedOn
      title
    }
    ...FigureLine
  }
` as unknown as DocumentNode<TimelineLineFragment, unknown>
export const SourceLineFragmentDoc = gql`
  fragment SourceLine on Source {
    id
    publisher
    publishedOn
  }
` as unknown as DocumentNode<SourceLineFragment, unknown>
export const RelationDocument = gql`
  query Relation($country: CountryCode!, $partner: CountryCode!, $asOf: Date, $first: Int!, $after: String) {
    bilateral(country: $country, partner: $partner, asOf: $asOf) {
      id
      country {
        id
        name
      }
      partner {
        id
        name
      }
      claims(kind: TRADE_VOLUME) {
        ...ClaimsLine
      }
      timeline(first: $first, after: $after) {
        totalCount
        edges {
          cursor
          date
          sortDate
          node {
            ...TimelineLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
  ${ClaimsLineFragmentDoc}
  ${TimelineLineFragmentDoc}
  ${FigureLineFragmentDoc}
` as unknown as DocumentNode<RelationQuery, RelationQueryVariables>
export const ReceiptsDocument = gql`
  query Receipts($id: ID!) {
    node(id: $id) {
      ... on Figure {
        ...FigureLine
        citations {
          id
          phrase
          source {
            ...SourceLine
            originSource {
              ...SourceLine
            }
          }
        }
      }
    }
  }
  ${FigureLineFragmentDoc}
  ${SourceLineFragmentDoc}
` as unknown as DocumentNode<ReceiptsQuery, ReceiptsQueryVariables>
