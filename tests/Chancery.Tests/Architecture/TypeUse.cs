using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Chancery.Tests.Architecture;

/// <summary>A type of an assembly that names another type or one of its members, in a signature or in the body of a method.</summary>
/// <param name="From">Full name of the outermost type.</param>
/// <param name="To">Full name of the type used; of a nested one that of the outermost type.</param>
/// <param name="Member">The member used with its parameters, such as <c>StartsWith(System.String)</c>; empty where only the type is named.</param>
internal sealed record TypeUse(string From, string To, string Member)
{
    public string FromRoom => RoomOf(From);

    public string ToRoom => RoomOf(To);

    public static IReadOnlySet<TypeUse> In(Assembly assembly)
    {
        using FileStream file = File.OpenRead(assembly.Location);
        using PEReader image = new(file);
        return new Collector(image).Collect();
    }

    /// <summary>The namespace under the library's: <c>Time</c> for <c>Chancery.Time.Grammar</c>; <c>Chancery</c> for its root; empty for what is not ours.</summary>
    private static string RoomOf(string type)
    {
        string[] parts = type.Split('.');
        return parts[0] != "Chancery" ? "" : parts.Length == 2 ? parts[0] : parts[1];
    }

    private sealed class Collector(PEReader image)
    {
        private readonly MetadataReader _metadata = image.GetMetadataReader();
        private readonly HashSet<TypeUse> _uses = [];
        private TypeNames _names = new([]);

        public HashSet<TypeUse> Collect()
        {
            foreach (TypeDefinitionHandle handle in _metadata.TypeDefinitions)
            {
                string from = TypeNames.Of(_metadata, handle);
                HashSet<string> named = [];
                _names = new TypeNames(named);
                Visit(_metadata.GetTypeDefinition(handle), from);
                foreach (string to in named.Where(to => to != from)) _uses.Add(new TypeUse(from, to, ""));
            }
            return _uses;
        }

        private void Visit(TypeDefinition type, string from)
        {
            Name(type.BaseType);
            foreach (InterfaceImplementationHandle handle in type.GetInterfaceImplementations()) Name(_metadata.GetInterfaceImplementation(handle).Interface);
            foreach (FieldDefinitionHandle handle in type.GetFields()) _metadata.GetFieldDefinition(handle).DecodeSignature(_names, _metadata);
            foreach (MethodDefinitionHandle handle in type.GetMethods())
            {
                MethodDefinition method = _metadata.GetMethodDefinition(handle);
                method.DecodeSignature(_names, _metadata);
                if (method.RelativeVirtualAddress != 0) Visit(image.GetMethodBody(method.RelativeVirtualAddress), from);
            }
        }

        private void Visit(MethodBodyBlock body, string from)
        {
            if (!body.LocalSignature.IsNil) _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_names, _metadata);
            foreach (EntityHandle token in Instructions.TokensOf(body.GetILBytes() ?? [])) Use(token, from);
        }

        private void Use(EntityHandle token, string from)
        {
            switch (token.Kind)
            {
                case HandleKind.MethodSpecification:
                    MethodSpecification generic = _metadata.GetMethodSpecification((MethodSpecificationHandle)token);
                    generic.DecodeSignature(_names, _metadata);
                    Use(generic.Method, from);
                    break;
                case HandleKind.MemberReference:
                    MemberReference member = _metadata.GetMemberReference((MemberReferenceHandle)token);
                    string name = _metadata.GetString(member.Name);
                    if (member.GetKind() == MemberReferenceKind.Method)
                        name += $"({string.Join(", ", member.DecodeMethodSignature(_names, _metadata).ParameterTypes)})";
                    else member.DecodeFieldSignature(_names, _metadata);
                    if (Name(member.Parent) is { } to) _uses.Add(new TypeUse(from, to, name));
                    break;
                case HandleKind.MethodDefinition:
                    Name(_metadata.GetMethodDefinition((MethodDefinitionHandle)token).GetDeclaringType());
                    break;
                case HandleKind.FieldDefinition:
                    Name(_metadata.GetFieldDefinition((FieldDefinitionHandle)token).GetDeclaringType());
                    break;
                default:
                    Name(token);
                    break;
            }
        }

        private string? Name(EntityHandle type) => type.IsNil ? null : type.Kind switch
        {
            HandleKind.TypeDefinition => _names.GetTypeFromDefinition(_metadata, (TypeDefinitionHandle)type, 0),
            HandleKind.TypeReference => _names.GetTypeFromReference(_metadata, (TypeReferenceHandle)type, 0),
            HandleKind.TypeSpecification => _names.GetTypeFromSpecification(_metadata, null, (TypeSpecificationHandle)type, 0),
            _ => null,
        };
    }
}
