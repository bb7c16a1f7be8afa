import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { BilateralRecords, BilateralRelationResolver } from './bilateral/bilateral-relation.resolver.js'
import { BilateralClaims } from './bilateral/claims/claims.resolver.js'
import { BilateralSeries } from './bilateral/series/series.resolver.js'
import { BilateralTargets } from './bilateral/targets/target.resolver.js'
import { BilateralTimeline } from './bilateral/timeline/timeline.resolver.js'
import { BilateralWaiverStatus } from './bilateral/waiver-status/waiver-status.resolver.js'
import { CatalogResolver } from './catalog/catalog.type.js'
import { FigureComparison } from './comparison/comparison.resolver.js'
import { FigurePlausibility, TradeFlowPlausibility } from './comparison/plausibility/plausibility.resolver.js'
import { CountryResolver } from './countries/country.resolver.js'
import { CountryEvents, EventResolver, OfficialEvents } from './events/event.resolver.js'
import { CitationRecord } from './figures/cited-record.js'
import {
  CountryFigures,
  FigureResolver,
  OfficialFigures,
  OrganisationFigures,
  StatementFigures,
} from './figures/figure.resolver.js'
import { EnergyFactorResolver } from './figures/gas-import/energy-factor.resolver.js'
import { figureTypes } from './figures/kinds.js'
import {
  CountrySanctionsWaivers,
  SanctionsWaiverResolver,
} from './figures/sanctions-waiver/sanctions-waiver.resolver.js'
import {
  BilateralMetricsResolver,
  CountryMetricsResolver,
  MetricDefinitionResolver,
} from './metrics/metrics.resolver.js'
import { CountryOfficials, OfficialResolver } from './officials/official.resolver.js'
import { OfficialTenures } from './officials/tenure.type.js'
import { CountryOrganisations, OrganisationResolver } from './organisations/organisation.resolver.js'
import { NodeResolver } from './planner/node.resolver.js'
import { SearchResolver } from './search/search.resolver.js'
import { SourceCitations } from './sources/citation.type.js'
import { SourceResolver } from './sources/source.resolver.js'
import {
  CountryStatements,
  EventStatements,
  OfficialStatements,
  OrganisationStatements,
  SourceStatements,
  StatementResolver,
} from './statements/statement.resolver.js'
import { CommodityResolver } from './statistics/commodities/commodity.resolver.js'
import { DatasetResolver } from './statistics/datasets/dataset.resolver.js'
import {
  EventDataset,
  OfficialDataset,
  StatementDataset,
  TenureDataset,
} from './statistics/datasets/record-dataset.resolver.js'
import { CountryGasFlows, GasFlowResolver } from './statistics/gas-flows/gas-flow.resolver.js'
import { CountryIndicators } from './statistics/indicators/country-indicator.resolver.js'
import { CountryTradeFlows, TradeFlowResolver } from './statistics/trade-flows/trade-flow.resolver.js'
import { TradeStatisticsResolver } from './statistics/trade-statistics/trade-statistics.resolver.js'

/** Assembles the schema. The planner makes it answer. */
export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      CatalogResolver,
      CountryResolver,
      OfficialResolver,
      OfficialTenures,
      CountryOfficials,
      OrganisationResolver,
      CountryOrganisations,
      SourceResolver,
      SourceCitations,
      EventResolver,
      CountryEvents,
      OfficialEvents,
      StatementResolver,
      CountryStatements,
      OfficialStatements,
      OrganisationStatements,
      SourceStatements,
      EventStatements,
      FigureResolver,
      CountryFigures,
      StatementFigures,
      OfficialFigures,
      OrganisationFigures,
      EnergyFactorResolver,
      SanctionsWaiverResolver,
      CountrySanctionsWaivers,
      CitationRecord,
      DatasetResolver,
      OfficialDataset,
      TenureDataset,
      EventDataset,
      StatementDataset,
      TradeFlowResolver,
      CountryTradeFlows,
      TradeStatisticsResolver,
      GasFlowResolver,
      CountryGasFlows,
      CommodityResolver,
      CountryIndicators,
      SearchResolver,
      BilateralRelationResolver,
      BilateralRecords,
      BilateralTimeline,
      BilateralClaims,
      BilateralTargets,
      BilateralWaiverStatus,
      BilateralSeries,
      MetricDefinitionResolver,
      BilateralMetricsResolver,
      CountryMetricsResolver,
      FigureComparison,
      FigurePlausibility,
      TradeFlowPlausibility,
    ],
    orphanedTypes: [...figureTypes],
    validate: false,
  })
  schema.description =
    'Comity: countries, their officials, what those said, what happened, and what is reported of trade, gas, troops and sanctions between them, each with its sources.'
  schema.getQueryType()!.description = 'All questions start here. There are no mutations: data is loaded by commands.'
  return schema
}
