namespace Chancery.Workbench.Charts;

/// <summary>Places for the nodes of a graph: those that are linked draw near, all keep apart (Fruchterman and Reingold 1991). The same graph always gives the same places.</summary>
internal static class GraphLayout
{
    private const int Rounds = 250;
    private const double Gravity = 0.5, Wide = 0.1, High = 0.045;

    /// <param name="links">Places of their ends in the list of nodes, and how strong they are.</param>
    /// <returns>Places from 0 to 1 in both directions.</returns>
    public static (double X, double Y)[] Place(int nodes, IReadOnlyList<(int From, int To, double Strength)> links)
    {
        (double X, double Y)[] places = [.. Enumerable.Range(0, nodes).Select(i => (0.5 + (0.4 * Math.Cos(2.4 * i)), 0.5 + (0.4 * Math.Sin(2.4 * i))))];
        double apart = Math.Sqrt(1.0 / Math.Max(1, nodes)) * 0.9;
        for (int round = 0; round < Rounds; round++)
        {
            (double X, double Y)[] moves = new (double, double)[nodes];
            for (int i = 0; i < nodes; i++)
            {
                moves[i] = ((0.5 - places[i].X) * Gravity, (0.5 - places[i].Y) * Gravity);
                for (int j = 0; j < nodes; j++)
                {
                    if (i == j) continue;
                    (double x, double y, double length) = Between(places[i], places[j]);
                    moves[i] = (moves[i].X + (x / length * apart * apart / length), moves[i].Y + (y / length * apart * apart / length));
                }
            }
            foreach ((int from, int to, double strength) in links)
            {
                (double x, double y, double length) = Between(places[from], places[to]);
                double pull = length / apart * (0.4 + (0.6 * strength));
                moves[from] = (moves[from].X - (x * pull), moves[from].Y - (y * pull));
                moves[to] = (moves[to].X + (x * pull), moves[to].Y + (y * pull));
            }
            double longest = 0.1 * (1 - ((double)round / Rounds));
            for (int i = 0; i < nodes; i++)
            {
                double length = Math.Max(1e-9, Math.Sqrt((moves[i].X * moves[i].X) + (moves[i].Y * moves[i].Y))), step = Math.Min(length, longest) / length;
                places[i] = (places[i].X + (moves[i].X * step), places[i].Y + (moves[i].Y * step));
            }
        }
        places = Spread(places);
        int parted = 0;
        while (parted < Rounds && Part(places)) parted++;
        return Spread(places);
    }

    /// <summary>Names need room: of two that lie nearer than a name is wide and high, each gives way.</summary>
    private static bool Part((double X, double Y)[] places)
    {
        bool any = false;
        for (int i = 0; i < places.Length; i++)
        {
            for (int j = i + 1; j < places.Length; j++)
            {
                double missing = High - Math.Abs(places[i].Y - places[j].Y);
                if (missing <= 1e-6 || Math.Abs(places[i].X - places[j].X) >= Wide) continue;
                double step = (places[i].Y <= places[j].Y ? missing : -missing) / 2;
                places[i].Y -= step;
                places[j].Y += step;
                any = true;
            }
        }
        return any;
    }

    private static (double X, double Y, double Length) Between((double X, double Y) one, (double X, double Y) other)
    {
        double x = one.X - other.X, y = one.Y - other.Y;
        return (x, y, Math.Max(1e-4, Math.Sqrt((x * x) + (y * y))));
    }

    private static (double X, double Y)[] Spread((double X, double Y)[] places)
    {
        if (places.Length == 0) return places;
        double left = places.Min(place => place.X), top = places.Min(place => place.Y);
        double wide = Math.Max(1e-6, places.Max(place => place.X) - left), high = Math.Max(1e-6, places.Max(place => place.Y) - top);
        return [.. places.Select(place => ((place.X - left) / wide, (place.Y - top) / high))];
    }
}
