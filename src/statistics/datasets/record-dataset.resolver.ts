import { FieldResolver, Resolver } from 'type-graphql'
import { Event } from '../../events/event.type.js'
import { Official } from '../../officials/official.type.js'
import { Tenure } from '../../officials/tenure.type.js'
import { From, one, planned } from '../../planner/sources.js'
import { Statement } from '../../statements/statement.type.js'
import { Dataset } from './dataset.type.js'

const DESCRIPTION =
  'The dataset that brought it in; null for what was keyed in, and where it was released after the day.'

@Resolver(() => Official)
export class OfficialDataset {
  @FieldResolver(() => Dataset, { nullable: true, description: DESCRIPTION })
  @From(one())
  dataset(): Dataset | null {
    return planned()
  }
}

@Resolver(() => Tenure)
export class TenureDataset {
  @FieldResolver(() => Dataset, { nullable: true, description: DESCRIPTION })
  @From(one())
  dataset(): Dataset | null {
    return planned()
  }
}

@Resolver(() => Event)
export class EventDataset {
  @FieldResolver(() => Dataset, { nullable: true, description: DESCRIPTION })
  @From(one())
  dataset(): Dataset | null {
    return planned()
  }
}

@Resolver(() => Statement)
export class StatementDataset {
  @FieldResolver(() => Dataset, { nullable: true, description: DESCRIPTION })
  @From(one())
  dataset(): Dataset | null {
    return planned()
  }
}
