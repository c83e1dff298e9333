namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    private static Dictionary<string, ReferenceOperation> Convolutions => new()
    {
        ["conv1d"] = Of(x => x[0].Conv1d(x[1])),
        ["conv1d bias stride 2 padding 2"] = Of(x => x[0].Conv1d(x[1], x[2], stride: 2, padding: 2)),
        ["conv1d same dilation 2"] = Of(x => x[0].Conv1d(x[1], padding: ConvolutionPadding.Same, dilation: 2)),
        ["conv1d groups 3"] = Of(x => x[0].Conv1d(x[1], groups: 3)),
        ["conv2d"] = Of(x => x[0].Conv2d(x[1])),
        ["conv2d bias padding 1"] = Of(x => x[0].Conv2d(x[1], x[2], padding: 1)),
        ["conv2d stride (2, 3) padding (2, 1) dilation (1, 2)"] = Of(x => x[0].Conv2d(x[1], stride: (2, 3), padding: (2, 1), dilation: (1, 2))),
        ["conv2d same"] = Of(x => x[0].Conv2d(x[1], padding: ConvolutionPadding.Same)),
        ["conv2d padding 1 groups 2"] = Of(x => x[0].Conv2d(x[1], padding: 1, groups: 2)),
        ["conv2d stride 2 groups 4"] = Of(x => x[0].Conv2d(x[1], stride: 2, groups: 4)),
        ["conv2d padding 4"] = Of(x => x[0].Conv2d(x[1], padding: 4)),
        ["conv_transpose1d"] = Of(x => x[0].ConvTranspose1d(x[1])),
        ["conv_transpose1d bias stride 3 padding 1 extra 2"] = Of(x => x[0].ConvTranspose1d(x[1], x[2], stride: 3, padding: 1, outputPadding: 2)),
        ["conv_transpose2d"] = Of(x => x[0].ConvTranspose2d(x[1])),
        ["conv_transpose2d bias stride 2 padding 1 extra 1"] = Of(x => x[0].ConvTranspose2d(x[1], x[2], stride: 2, padding: 1, outputPadding: 1)),
        ["conv_transpose2d stride (2, 1) dilation (1, 2) groups 2"] = Of(x => x[0].ConvTranspose2d(x[1], stride: (2, 1), dilation: (1, 2), groups: 2)),
        ["conv_transpose2d stride 2 dilation 3 extra 2"] = Of(x => x[0].ConvTranspose2d(x[1], stride: 2, dilation: 3, outputPadding: 2)),
        ["conv_transpose2d stride 2 groups 3"] = Of(x => x[0].ConvTranspose2d(x[1], stride: 2, groups: 3)),
    };
}
