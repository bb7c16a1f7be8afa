import { AllStatementsDocument, StatementListDocument } from '../generated/operations.js'
import { ListPage } from '../list/list-page.js'
import { ReceiptDialog } from '../receipt/receipt-dialog.js'
import { StatementLines } from '../record/statement-list.js'

export function StatementsPage() {
  return (
    <>
      <ListPage
        title="Statements"
        heading="What was said"
        what="In our own words. A statement opens its receipt: what each source reports of it."
        words={['statement', 'statements']}
        filterLabel="Words of the summary"
        orders={[
          { name: 'oldest', label: 'Earliest first', orderBy: [{ field: 'MADE_ON', direction: 'ASC' }] },
          { name: 'newest', label: 'Latest first', orderBy: [{ field: 'MADE_ON', direction: 'DESC' }] },
        ]}
        query={StatementListDocument}
        file={AllStatementsDocument}
        where={(text) => (text ? { summary: { contains: text } } : undefined)}
        isDated
        pick={({ statements }) => statements}
      >
        {(statements) => <StatementLines statements={statements} />}
      </ListPage>
      <ReceiptDialog />
    </>
  )
}
