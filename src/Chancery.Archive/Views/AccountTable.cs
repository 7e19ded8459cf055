using Chancery.Records;
using Chancery.Text;

namespace Chancery.Archive.Views;

/// <summary>All sides' accounts of one encounter: a row a point, a column a side, a cell what that side says of it.</summary>
/// <param name="Columns">Each side's fullest account, in the order in which they came in.</param>
public sealed record AccountTable(ValueList<AccountOfSide> Columns, ValueList<AccountRow> Rows)
{
    /// <summary>Points are matched side by side in pairs; what is matched with the same point is one row, as long as no side would have two cells in it.</summary>
    public static AccountTable Of(EncounterDossier encounter)
    {
        AccountOfSide[] columns = [.. from account in encounter.Accounts group account by account.By into side select side.MaxBy(account => account.Account.Statements.Count)!];
        if (columns.Length == 1)
            return new AccountTable([.. columns], [.. Proposition.Of(columns[0]).Select(said => new AccountRow(ComparisonState.Only, [said]))]);
        Sheet sheet = new(columns.Length);
        for (int left = 0; left < columns.Length; left++)
            for (int right = left + 1; right < columns.Length; right++)
                foreach (ComparedRow row in Comparison.Of(columns[left], columns[right]).Rows) sheet.Add(left, right, row);
        return new AccountTable([.. columns], [.. sheet.Rows()]);
    }

    private sealed class Sheet(int columns)
    {
        private readonly List<Draft> _rows = [];

        public void Add(int left, int right, ComparedRow row)
        {
            Draft? one = Find(left, row.Left), other = Find(right, row.Right);
            if (row.Left is not null && one is null) _rows.Add(one = new Draft(columns) { [left] = row.Left });
            if (row.Right is not null && other is null)
            {
                if (one is not null && row.Left is not null && one[right] is null) (other = one)[right] = row.Right;
                else _rows.Add(other = new Draft(columns) { [right] = row.Right });
            }
            if (one is null || other is null || row.Left is null || row.Right is null) return;
            if (!ReferenceEquals(one, other) && one.Takes(other)) _rows.Remove(other);
            if (row.State == ComparisonState.Differ && ReferenceEquals(Find(right, row.Right), one)) one.Differs = true;
        }

        public IEnumerable<AccountRow> Rows() => _rows.Select(row => row.Done());

        private Draft? Find(int column, Proposition? said) => said is null ? null : _rows.Find(row => row[column] is { } cell && cell.Span == said.Span && cell.Statement == said.Statement);
    }

    private sealed class Draft(int columns)
    {
        private readonly Proposition?[] _cells = new Proposition?[columns];

        public bool Differs { get; set; }

        public Proposition? this[int column]
        {
            get => _cells[column];
            set => _cells[column] = value;
        }

        /// <summary>Takes the other row's cells in, unless a side says something in both.</summary>
        public bool Takes(Draft other)
        {
            if (_cells.Zip(other._cells).Any(pair => pair is { First: not null, Second: not null })) return false;
            for (int i = 0; i < _cells.Length; i++) _cells[i] ??= other._cells[i];
            Differs |= other.Differs;
            return true;
        }

        public AccountRow Done() => new(
            _cells.Count(cell => cell is not null) == 1 ? ComparisonState.Only : Differs ? ComparisonState.Differ : ComparisonState.Agree, [.. _cells]);
    }
}

/// <param name="State">Only = the other accounts are silent on it.</param>
/// <param name="Cells">In the order of the columns; null where a side is silent.</param>
public sealed record AccountRow(ComparisonState State, ValueList<Proposition?> Cells);
