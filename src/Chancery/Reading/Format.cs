namespace Chancery.Reading;

internal enum Format { Text, Markdown, Html, Json, JsonLines, Pdf, Gzip, Binary }
