using System.Text.Json;

namespace Chancery.Tests.Docs;

public sealed class NoticesTests
{
    [Fact]
    public void Every_package_of_the_lock_files_is_named_in_the_notices()
    {
        string notices = File.ReadAllText(Path.Combine(TestFiles.Root, "THIRD-PARTY-NOTICES.md"));
        HashSet<string> named = [.. notices.Split([' ', ',', ';', '|', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries)];
        string[] missing =
        [
            .. from file in Directory.GetFiles(TestFiles.Root, "packages.lock.json", SearchOption.AllDirectories)
               from framework in JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("dependencies").EnumerateObject()
               from package in framework.Value.EnumerateObject()
               where package.Value.GetProperty("type").GetString() != "Project" && !named.Contains(package.Name)
               select package.Name,
        ];
        Assert.Empty(missing.Distinct());
    }
}
